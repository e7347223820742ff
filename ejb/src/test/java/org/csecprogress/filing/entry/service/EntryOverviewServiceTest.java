package org.csecprogress.filing.entry.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.ExtensionBuilder.anExtension;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.withdrawal.service.WithdrawalService;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a reviewer is shown who may enter a filing. */
@DisplayName("A filing that CDSS may enter")
class EntryOverviewServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor DUNN = Staff.REVIEWER;
    private static final Actor FALK = Staff.OTHER_REVIEWER;

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final EntryOverviewService overviews = portal.bean(EntryOverviewService.class);
    private final EntryService entry = portal.bean(EntryService.class);

    private EntryOverview shown() {
        return overviews.of(DUNN, YUBA, Q3);
    }

    private void start(Actor reviewer, EntryKind kind) {
        assertThat(entry.start(reviewer, YUBA, Q3, kind, "Their network is down."))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is one that is open and not begun")
    void notStarted() {
        EntryOverview shown = shown();
        assertThat(shown.county().name()).isEqualTo("Yuba");
        assertThat(shown.window().period()).isEqualTo(Q3);
        assertThat(shown.window().due()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(shown.status()).isEqualTo(FilingStatus.NOT_STARTED);
        assertThat(shown.isPossible()).isTrue();
        assertThat(shown.entries()).isEmpty();
        assertThat(shown.mine()).isEmpty();
        assertThat(shown.isMine()).isFalse();
    }

    @Test
    @DisplayName("is none before it may be opened")
    void notOpen() {
        portal.at(Instant.parse("2026-10-01T06:59:59Z"));
        assertThat(shown().status()).isEqualTo(FilingStatus.NOT_OPEN);
        assertThat(shown().isPossible()).isFalse();
        portal.at(Instant.parse("2026-10-01T07:00:00Z"));
        assertThat(shown().isPossible()).isTrue();
    }

    @Test
    @DisplayName("is shown with its county's own due date")
    void extended() {
        anExtension().of("Yuba").granted("2026-11-12").into(portal);
        anExtension().of("Yolo").granted("2026-11-13").into(portal);
        assertThat(shown().window().due()).isEqualTo(LocalDate.of(2026, 11, 12));
    }

    @Test
    @DisplayName("is with its county as a draft, and when it was returned")
    void withTheCounty() {
        Submission draft = aFiling().in("2026Q2").into(portal);
        aFiling().returned().into(portal);
        EntryOverview ofDraft = overviews.of(DUNN, YUBA, draft.period());
        assertThat(ofDraft.status()).isEqualTo(FilingStatus.IN_PROGRESS);
        assertThat(ofDraft.isPossible()).isTrue();
        assertThat(shown().status()).isEqualTo(FilingStatus.RETURNED);
        assertThat(shown().isPossible()).isTrue();
    }

    @Test
    @DisplayName("is not one that was sent")
    void sent() {
        for (FilingBuilder gone :
                List.of(
                        aFiling().in("2025Q3").submitted(),
                        aFiling().in("2025Q4").inReview(),
                        aFiling().in("2026Q1").approved(),
                        aFiling().in("2026Q2").published())) {
            Submission filing = gone.into(portal);
            EntryOverview shown = overviews.of(DUNN, YUBA, filing.period());
            assertThat(shown.status().name()).isEqualTo(filing.status().name());
            assertThat(shown.isPossible()).isFalse();
        }
    }

    @Test
    @DisplayName("may be the correction of a published one")
    void correction() {
        aFiling().published().into(portal);
        aFiling().fromRevision(2).at("2027-01-12T16:00:00Z").into(portal);
        assertThat(shown().status()).isEqualTo(FilingStatus.PUBLISHED);
        assertThat(shown().isPossible()).isTrue();
    }

    @Test
    @DisplayName("is not begun if its only submission was withdrawn")
    void withdrawn() {
        start(FALK, EntryKind.PAPER);
        WithdrawalService withdrawal = portal.bean(WithdrawalService.class);
        long version = withdrawal.of(Staff.preparer(YUBA), YUBA, Q3).current().get().version();
        Decision asked =
                withdrawal.ask(Staff.certifier(YUBA, Agency.CWS), YUBA, Q3, version, "Wrong.");
        long now = ((Decision.Accepted) asked).version();
        Decision agreed = withdrawal.agree(Staff.certifier(YUBA, Agency.PROB), YUBA, Q3, now);
        assertThat(agreed).isInstanceOf(Decision.Accepted.class);
        assertThat(shown().status()).isEqualTo(FilingStatus.NOT_STARTED);
        assertThat(shown().isPossible()).isTrue();
        assertThat(shown().entries()).isEmpty();
        start(DUNN, EntryKind.OUTAGE);
        assertThat(shown().entries())
                .as("not those of the withdrawn one")
                .extracting(CountyEntry::name)
                .containsExactly("R. Dunn");
    }

    @Test
    @DisplayName("is shown with all entries by CDSS, oldest first")
    void entries() {
        start(FALK, EntryKind.PAPER);
        assertThat(entry.end(FALK, YUBA, Q3)).isInstanceOf(Decision.Accepted.class);
        portal.at(NOW.plusSeconds(60));
        start(DUNN, EntryKind.OUTAGE);
        assertThat(shown().entries())
                .extracting(CountyEntry::name)
                .containsExactly("N. Falk", "R. Dunn");
        assertThat(shown().entries())
                .extracting(CountyEntry::isGoingOn)
                .containsExactly(false, true);
        assertThat(shown().entries())
                .extracting(CountyEntry::kind)
                .containsExactly(EntryKind.PAPER, EntryKind.OUTAGE);
    }

    @Test
    @DisplayName("is the reader's own, or the reader is told of the other one")
    void mine() {
        Submission yolo = aFiling().of("Yolo").into(portal);
        start(DUNN, EntryKind.PAPER);
        assertThat(shown().isMine()).isTrue();
        assertThat(overviews.of(DUNN, YUBA, Q3.minus(1)).isMine()).isFalse();
        EntryOverview ofFalk = overviews.of(FALK, YUBA, Q3);
        assertThat(ofFalk.mine()).isEmpty();
        portal.bean(FilingAccess.class).open(FALK, yolo, EntryKind.PAPER, NOW);
        assertThat(overviews.of(FALK, YUBA, Q3).isMine()).isFalse();
        assertThat(overviews.of(FALK, YUBA, Q3).mine())
                .hasValueSatisfying(
                        entry -> assertThat(entry.county()).isEqualTo(Staff.county("Yolo")));
    }
}
