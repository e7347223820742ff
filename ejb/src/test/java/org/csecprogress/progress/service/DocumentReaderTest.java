package org.csecprogress.progress.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.progress.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of who may read a document. */
@DisplayName("A document is read")
class DocumentReaderTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final DocumentReader reader = portal.bean(DocumentReader.class);
    private final CountyDocuments known = new CountyDocuments(portal);

    private boolean mayRead(Actor actor, Document document) {
        try {
            return reader.find(actor, document.id()) == document;
        } catch (NotFoundException e) {
            return false;
        }
    }

    @Test
    @DisplayName("by everybody of its county and of those that it is shared with, even withdrawn")
    void counties() {
        Document document = known.add(YUBA, "a", YOLO);
        document.withdraw(Staff.preparer(YUBA), NOW);
        for (CountyCode county : List.of(YUBA, YOLO)) {
            assertThat(Staff.of(county)).allMatch(each -> mayRead(each, document));
        }
        assertThat(Staff.of(Staff.county("Napa"))).noneMatch(each -> mayRead(each, document));
    }

    @Test
    @DisplayName("by a county whose filing cites it, sent or not, once it is no longer shared")
    void cited() {
        Document document = known.add(YUBA, "a", YOLO);
        CountyDocuments.filing(YOLO, document).into(portal);
        document.shareWith(Set.of());
        assertThat(mayRead(Staff.certifier(YOLO, Agency.CWS), document)).isTrue();
        assertThat(mayRead(Staff.preparer(Staff.county("Napa")), document)).isFalse();
    }

    @Test
    @DisplayName("by reviewers of CDSS once it was sent to them with a filing, and by nobody else")
    void sent() {
        Document open = known.add(YUBA, "a");
        Document sent = known.add(YOLO, "b");
        CountyDocuments.filing(YUBA, open).into(portal);
        CountyDocuments.filing(YOLO, sent).submitted().into(portal);
        assertThat(mayRead(Staff.REVIEWER, open)).isFalse();
        assertThat(mayRead(Staff.REVIEWER, sent)).isTrue();
        assertThat(Staff.ofTheState())
                .filteredOn(each -> mayRead(each, sent))
                .containsExactly(Staff.REVIEWER, Staff.OTHER_REVIEWER);
    }

    @Test
    @DisplayName("and the audit trail says by whom, with its digest")
    void audited() {
        Document document = known.add(YUBA, "a");
        Actor official = Staff.certifier(YUBA, Agency.PROB);
        assertThat(reader.find(official, document.id())).isEqualTo(document);
        assertThat(portal.events().all()).isEmpty();
        assertThat(reader.read(official, document.id())).isEqualTo(document);
        assertThat(portal.events().all())
                .containsExactly(
                        new MilestoneEvent(
                                official,
                                "DOCUMENT_READ",
                                "document " + document.id() + " of 58",
                                document.digest(),
                                NOW));
    }

    @Test
    @DisplayName("with its content, by those who may read it")
    void content() throws IOException {
        Document document = known.add(YUBA, "a");
        var out = new ByteArrayOutputStream();
        reader.send(Staff.preparer(YUBA), document.id(), out);
        assertThat(out.toByteArray()).isEqualTo(CountyDocuments.pdf("a"));
        Actor other = Staff.preparer(YOLO);
        for (Long id : List.of(document.id(), document.id() + 1)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> reader.send(other, id, out));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> reader.read(other, id));
        }
        assertThat(portal.events().all()).isEmpty();
        assertThat(out.size()).isEqualTo(document.size());
    }

    @Test
    @DisplayName("page by page as pictures, by those who may read it, and the trail says by whom")
    void pages() throws IOException {
        Document document = known.add(YUBA, "a");
        Actor official = Staff.certifier(YUBA, Agency.PROB);
        assertThat(reader.shownPages(official, document.id())).isZero();
        document.drawnAs(40);
        assertThat(reader.shownPages(official, document.id())).isEqualTo(5);
        reader.look(official, document.id(), 5);
        assertThat(reader.draw(official, document.id(), 1)).isPresent();
        assertThat(portal.events().all())
                .containsExactly(
                        new MilestoneEvent(
                                official,
                                "DOCUMENT_LOOK",
                                "document " + document.id() + " of 58",
                                "page 5",
                                NOW));
        for (int page : new int[] {0, 6}) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> reader.look(official, document.id(), page));
        }
        Actor other = Staff.preparer(YOLO);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reader.look(other, document.id(), 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reader.draw(other, document.id(), 1));
    }

    @Test
    @DisplayName("by name only if it may be read")
    void names() {
        Document own = known.add(YUBA, "a");
        Document shared = known.add(YOLO, "b", YUBA);
        Document other = known.add(YOLO, "c");
        Actor actor = Staff.preparer(YUBA);
        assertThat(reader.names(actor, List.of(own.id(), shared.id(), other.id(), 999L)))
                .containsOnlyKeys(own.id(), shared.id())
                .containsEntry(own.id(), "a")
                .containsEntry(shared.id(), "b");
        assertThat(reader.names(actor, List.of())).isEmpty();
    }
}
