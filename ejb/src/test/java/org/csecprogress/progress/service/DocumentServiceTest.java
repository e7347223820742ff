package org.csecprogress.progress.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.progress.service.CountyDocuments.pdf;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.csecprogress.progress.Documents;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.progress.inspection.memory.MemoryDocumentLaboratory;
import org.csecprogress.progress.inspection.service.DocumentFlaw;
import org.csecprogress.progress.inspection.service.ScanAnswer;
import org.csecprogress.progress.inspection.service.VirusScanner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The specification of what a county stores as evidence. */
@DisplayName("A document of a county")
class DocumentServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final DocumentService service = portal.bean(DocumentService.class);
    private final Documents documents = portal.bean(Documents.class);
    private final CountyDocuments known = new CountyDocuments(portal);

    private Optional<Problem> add(String name, byte[] content) {
        return service.add(PREPARER, YUBA, name, content);
    }

    private List<Document> all() {
        return portal.memory().all(Document.class).toList();
    }

    @Test
    @DisplayName("is stored with its content, and the audit trail has its digest, not its name")
    void stored() {
        byte[] content = pdf("protocol");
        assertThat(add("C:\\papers\\Protocol 2026.doc", content)).isEmpty();
        Document document = all().get(0);
        assertThat(document.name()).isEqualTo("Protocol 2026.pdf");
        assertThat(document.type()).isEqualTo(DocumentType.PDF);
        assertThat(document.county()).isEqualTo(YUBA);
        assertThat(document.size()).isEqualTo(content.length);
        assertThat(document.digest()).isEqualTo(Sha256.of(content));
        assertThat(document.addedName()).isEqualTo(PREPARER.name());
        assertThat(document.addedAt()).isEqualTo(NOW);
        assertThat(documents.part(document, 0)).hasValue(content);
        assertThat(documents.part(document, 1)).isEmpty();
        assertThat(portal.events().all())
                .containsExactly(
                        new MilestoneEvent(
                                PREPARER,
                                "DOCUMENT_ADD",
                                "document " + document.id() + " of 58",
                                document.digest(),
                                NOW));
    }

    @Test
    @DisplayName("is not stored if it is empty, of a kind that is not accepted, or too large")
    void unfit() {
        assertThat(add("a.pdf", new byte[0])).contains(Problem.of("file", "document.empty"));
        assertThat(add("a.pdf", new byte[] {1, 2, 3}))
                .contains(Problem.of("file", "document.flaw.kind"));
        assertThat(add("a.pdf", new byte[DocumentService.LARGEST]))
                .contains(Problem.of("file", "document.flaw.kind"));
        byte[] most = Arrays.copyOf(pdf(""), DocumentService.LARGEST);
        assertThat(add("a.pdf", Arrays.copyOf(most, most.length + 1)))
                .contains(new Problem("file", "document.large", List.of(10)));
        assertThat(all()).isEmpty();
        assertThat(portal.events().all()).isEmpty();
        assertThat(add("a.pdf", most)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DocumentFlaw.class)
    @DisplayName("is not stored with any flaw, and each flaw has its sentence")
    void flawed(DocumentFlaw flaw) {
        byte[] content = pdf(MemoryDocumentLaboratory.FLAW + flaw.name() + ";");
        assertThat(add("a.pdf", content)).contains(Problem.of("file", flaw.key()));
        assertThat(all()).isEmpty();
        assertThat(portal.events().all()).isEmpty();
    }

    private DocumentService scannedBy(ScanAnswer answer) {
        return new InMemoryPortal(NOW)
                .with(VirusScanner.class, content -> answer)
                .bean(DocumentService.class);
    }

    @Test
    @DisplayName("is stored if the scanner finds nothing, and refused while it does not answer")
    void scanned() {
        assertThat(scannedBy(ScanAnswer.CLEAN).add(PREPARER, YUBA, "a.pdf", pdf("a"))).isEmpty();
        assertThat(scannedBy(ScanAnswer.SILENT).add(PREPARER, YUBA, "a.pdf", pdf("a")))
                .contains(Problem.of("file", "document.scan.silent"));
    }

    @Test
    @DisplayName("is kept apart if the scanner finds something, whatever the file is, and watched")
    void infected() {
        ScanAnswer found = ScanAnswer.infected("Csec.Test");
        InMemoryPortal scanning = new InMemoryPortal(NOW).with(VirusScanner.class, c -> found);
        DocumentService guarded = scanning.bean(DocumentService.class);
        for (String name : List.of("../run.exe", "letter_916-555-0134.pdf")) {
            assertThat(guarded.add(PREPARER, YUBA, name, new byte[] {'M', 'Z'}))
                    .contains(Problem.of("file", "document.scan.infected"));
        }
        assertThat(guarded.ofCounty(PREPARER, YUBA)).isEmpty();
        List<QuarantinedFile> kept = scanning.bean(QuarantineReader.class).all(Staff.AUDITOR);
        assertThat(kept).extracting(QuarantinedFile::name).containsExactly("document", "run.exe");
        assertThat(kept).allMatch(each -> each.finding().equals("Csec.Test"));
        assertThat(scanning.events().all())
                .hasSize(2)
                .allSatisfy(
                        event ->
                                assertThat(((MilestoneEvent) event).auditAction())
                                        .isEqualTo("DOCUMENT_QUARANTINE"));
    }

    @Test
    @DisplayName("has a name without a path, signs that turn text around, or too many letters")
    void names() {
        assertThat(add("../../etc/\u202efdp.exe", pdf("a"))).isEmpty();
        assertThat(add("b".repeat(300) + ".docx", pdf("b"))).isEmpty();
        assertThat(all())
                .extracting(Document::name)
                .containsExactly("fdp.pdf", "b".repeat(116) + ".pdf");
    }

    @Test
    @DisplayName("is not stored if its name could identify a youth")
    void identifier() {
        assertThat(add("letter_916-555-0134.pdf", pdf("a")))
                .contains(Problem.of("file", "document.identifier"));
        assertThat(all()).isEmpty();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is not stored twice by its county")
    void same() {
        byte[] content = pdf("protocol");
        assertThat(add("first.pdf", content)).isEmpty();
        assertThat(add("second.pdf", content))
                .contains(new Problem("file", "document.same", List.of("first.pdf")));
        assertThat(all()).hasSize(1);
    }

    @Test
    @DisplayName("may be stored by another county, and again once it was withdrawn")
    void again() {
        Document theirs = known.add(YOLO, "theirs", YUBA);
        assertThat(add("ours.pdf", pdf("theirs"))).isEmpty();
        Document ours = all().get(1);
        assertThat(theirs.digest()).isEqualTo(ours.digest());
        ours.withdraw(PREPARER, NOW);
        assertThat(add("ours.pdf", pdf("theirs"))).isEmpty();
    }

    @Test
    @DisplayName("is not stored beside three hundred others of its county")
    void many() {
        for (int i = 1; i < DocumentArrivals.MOST; i++) {
            known.add(YUBA, "n" + i);
        }
        known.add(YOLO, "of Yolo", YUBA);
        assertThat(add("the last.pdf", pdf("the last"))).isEmpty();
        assertThat(add("one more.pdf", pdf("one more")))
                .contains(new Problem("file", "document.many", List.of(300)));
    }

    @Test
    @DisplayName("is added by preparers of the county only")
    void onlyPreparers() {
        for (Actor other :
                List.of(Staff.certifier(YUBA, Agency.CWS), Staff.preparer(YOLO), Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> service.add(other, YUBA, "a.pdf", pdf("a")));
        }
    }

    @Test
    @DisplayName("is listed with those that others share, by name, for the county's own staff")
    void listed() {
        Document second = known.add(YUBA, "b");
        Document first = known.add(YOLO, "a", YUBA);
        known.add(YOLO, "c");
        for (Actor each : Staff.of(YUBA)) {
            assertThat(service.ofCounty(each, YUBA)).containsExactly(first, second);
        }
        for (Actor other : List.of(Staff.preparer(YOLO), Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> service.ofCounty(other, YUBA));
        }
    }

    @Test
    @DisplayName("may be cited by a county that it serves, for that county's own staff")
    void mayGive() {
        Document shared = known.add(YUBA, "a", YOLO);
        Document own = known.add(YUBA, "b");
        assertThat(service.mayGive(Staff.certifier(YUBA, Agency.CWS), YUBA, own.id())).isTrue();
        assertThat(service.mayGive(Staff.preparer(YOLO), YOLO, shared.id())).isTrue();
        assertThat(service.mayGive(Staff.preparer(YOLO), YOLO, own.id())).isFalse();
        assertThat(service.mayGive(Staff.preparer(YOLO), YUBA, own.id())).isFalse();
    }
}
