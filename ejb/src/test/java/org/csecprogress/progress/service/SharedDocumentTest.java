package org.csecprogress.progress.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.progress.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of sharing and withdrawing documents. */
@DisplayName("A document that is shared or withdrawn")
class SharedDocumentTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final DocumentService service = portal.bean(DocumentService.class);
    private final CountyDocuments known = new CountyDocuments(portal);

    private Optional<Problem> share(Document document, CountyCode... counties) {
        return service.share(PREPARER, document.id(), Set.of(counties));
    }

    private static Problem inUse(String action, String counties) {
        return new Problem("", "document.inUse." + action, List.of(counties));
    }

    @Test
    @DisplayName("serves exactly the counties that are chosen, which the audit trail lists")
    void shares() {
        Document document = known.add(YUBA, "a", NAPA);
        assertThat(share(document, YUBA, YOLO, Staff.county("Alpine"))).isEmpty();
        assertThat(document.shares()).containsOnly(YOLO, Staff.county("Alpine"));
        assertThat(portal.events().all())
                .containsExactly(
                        new MilestoneEvent(
                                PREPARER,
                                "DOCUMENT_SHARE",
                                "document " + document.id() + " of 58",
                                "serves: 02 57",
                                NOW));
    }

    @Test
    @DisplayName("goes on serving a county whose open filing cites it")
    void losing() {
        Document document = known.add(YUBA, "a", YOLO, NAPA);
        CountyDocuments.filing(YOLO, document).into(portal);
        CountyDocuments.filing(NAPA, document).into(portal);
        assertThat(share(document)).contains(inUse("share", "Napa, Yolo"));
        assertThat(share(document, NAPA)).contains(inUse("share", "Yolo"));
        assertThat(document.shares()).containsOnly(YOLO, NAPA);
        assertThat(portal.events().all()).isEmpty();
        assertThat(share(document, NAPA, YOLO)).isEmpty();
    }

    @Test
    @DisplayName("may stop serving others while its own county cites it")
    void own() {
        Document document = known.add(YUBA, "a", YOLO);
        CountyDocuments.filing(YUBA, document).into(portal);
        assertThat(share(document)).isEmpty();
        assertThat(document.shares()).isEmpty();
    }

    @Test
    @DisplayName("is withdrawn by its county, and the audit trail has its digest")
    void withdrawn() {
        Document document = known.add(YUBA, "a", YOLO);
        CountyDocuments.filing(YOLO, document).published().into(portal);
        assertThat(service.withdraw(PREPARER, document.id())).isEmpty();
        assertThat(document.isWithdrawn()).isTrue();
        assertThat(Memory.<String>value(document, "withdrawnName")).isEqualTo(PREPARER.name());
        assertThat(Memory.<Instant>value(document, "withdrawnAt")).isEqualTo(NOW);
        assertThat(portal.events().all())
                .containsExactly(
                        new MilestoneEvent(
                                PREPARER,
                                "DOCUMENT_WITHDRAW",
                                "document " + document.id() + " of 58",
                                document.digest(),
                                NOW));
    }

    @Test
    @DisplayName("is not withdrawn while an open filing cites it, its own county's or another's")
    void inUse() {
        Document document = known.add(YUBA, "a", YOLO);
        CountyDocuments.filing(YUBA, document).into(portal);
        assertThat(service.withdraw(PREPARER, document.id())).contains(inUse("withdraw", "Yuba"));
        CountyDocuments.filing(YOLO, document).into(portal);
        assertThat(service.withdraw(PREPARER, document.id()))
                .contains(inUse("withdraw", "Yolo, Yuba"));
        assertThat(document.isWithdrawn()).isFalse();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is changed by its own county's preparers only, and not once withdrawn")
    void others() {
        Document document = known.add(YUBA, "a", YOLO);
        for (Actor other :
                List.of(Staff.certifier(YUBA, Agency.CWS), Staff.preparer(YOLO), Staff.REVIEWER)) {
            notFound(other, document.id());
        }
        notFound(PREPARER, document.id() + 1);
        document.withdraw(PREPARER, NOW);
        notFound(PREPARER, document.id());
    }

    private void notFound(Actor actor, long id) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.share(actor, id, Set.of()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.withdraw(actor, id));
    }
}
