package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.Stored;
import org.csecprogress.notification.NoticeOccasions;
import org.csecprogress.notification.PlayedRelease;
import org.csecprogress.notification.memory.MemoryNoticeOccasions;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.FailedFigure;
import org.csecprogress.release.protection.UnprovedFigure;
import org.csecprogress.release.record.ReleaseMember;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of what notices follow from. */
@DisplayName("The occasions of notices")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class NoticeOccasionsContractTest {
    private static final Instant NOON = Instant.parse("2026-12-14T20:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode ALAMEDA = Staff.county("Alameda");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Made<NoticeOccasions> OCCASIONS =
            Made.by(JpaNoticeOccasions::new, MemoryNoticeOccasions::new);

    private final ContractStore store;

    NoticeOccasionsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private List<Long> reviewersOf(Submission filing) {
        return store.ask(OCCASIONS, all -> all.reviewersOf(filing));
    }

    private boolean isEnteredBy(Submission filing, long account) {
        return store.ask(OCCASIONS, all -> all.isEnteredBy(filing, account));
    }

    private List<CountyCode> counties(int revision) {
        return store.ask(OCCASIONS, all -> all.counties(new ReleaseNumber(Q3, revision)));
    }

    @Test
    @DisplayName("include the statuses of a quarter's filings by county")
    void statuses() {
        store.add(aFiling().of(ALAMEDA).withdrawn());
        store.add(aFiling().of(ALAMEDA).fromRevision(2));
        store.add(aFiling().of(YUBA).submitted());
        store.add(aFiling().of("Yolo").in("2026Q2"));
        Map<CountyCode, List<SubmissionStatus>> statuses =
                store.ask(OCCASIONS, all -> all.statuses(Q3));
        assertThat(statuses).containsOnlyKeys(ALAMEDA, YUBA);
        assertThat(statuses.get(ALAMEDA))
                .containsExactlyInAnyOrder(SubmissionStatus.WITHDRAWN, SubmissionStatus.DRAFT);
        assertThat(statuses.get(YUBA)).containsExactly(SubmissionStatus.SUBMITTED);
    }

    @Test
    @DisplayName("include who began to review a filing, each once, the latest first")
    void reviewers() {
        Submission filing =
                store.add(
                        aFiling()
                                .of(YUBA)
                                .returned()
                                .submitted()
                                .step(SubmissionAction.START_REVIEW, Staff.OTHER_REVIEWER, null)
                                .returned());
        store.add(aFiling().of("Yolo").submitted());
        assertThat(reviewersOf(filing))
                .containsExactly(Staff.OTHER_REVIEWER.accountId(), Staff.REVIEWER.accountId());
        Submission again =
                store.add(aFiling().of("Napa").returned().inReview().returned().submitted());
        assertThat(reviewersOf(again)).containsExactly(Staff.REVIEWER.accountId());
        assertThat(reviewersOf(store.add(aFiling().of("Kern").submitted()))).isEmpty();
    }

    @Test
    @DisplayName("include who entered a filing for its county")
    void entered() {
        Submission filing =
                store.add(
                        aFiling()
                                .of(YUBA)
                                .step(SubmissionAction.START_ENTRY, Staff.OTHER_REVIEWER, "Paper.")
                                .inReview());
        Submission other = store.add(aFiling().of("Yolo"));
        assertThat(isEnteredBy(filing, Staff.OTHER_REVIEWER.accountId())).isTrue();
        assertThat(isEnteredBy(filing, Staff.REVIEWER.accountId())).isFalse();
        assertThat(isEnteredBy(other, Staff.OTHER_REVIEWER.accountId())).isFalse();
    }

    @Test
    @DisplayName("include the releases that wait for their time, by quarter and revision")
    void scheduled() {
        scheduled("2026Q3", 1);
        scheduled("2026Q2", 2);
        scheduled("2026Q2", 1);
        store.add(PlayedRelease.of("2026Q1", 1, NOON).built().cleared().entities());
        store.add(
                PlayedRelease.of("2026Q1", 2, NOON)
                        .built()
                        .cleared()
                        .scheduledFor("2026-12-29T16:00:00Z")
                        .step(ReleaseAction.GO_LIVE, ReleaseAction.SYSTEM)
                        .entities());
        List<Release> scheduled = store.ask(OCCASIONS, NoticeOccasions::scheduled);
        assertThat(scheduled)
                .extracting(release -> release.number().toString())
                .containsExactly("2026Q2-r1", "2026Q2-r2", "2026Q3-r1");
    }

    private void scheduled(String period, int revision) {
        store.add(
                PlayedRelease.of(period, revision, NOON)
                        .built()
                        .cleared()
                        .scheduledFor("2026-12-29T16:00:00Z")
                        .entities());
    }

    @Test
    @DisplayName("include the counties in a release, by code")
    void counties() {
        Submission yuba = store.add(aFiling().of(YUBA).approved());
        Submission alameda = store.add(aFiling().of(ALAMEDA).approved());
        Release first = freeze(1);
        Release second = freeze(2);
        freeze(first, yuba);
        freeze(second, yuba);
        freeze(second, alameda);
        assertThat(counties(2)).containsExactly(ALAMEDA, YUBA);
        assertThat(counties(1)).containsExactly(YUBA);
        assertThat(counties(3)).isEmpty();
    }

    private Release freeze(int revision) {
        PlayedRelease played = PlayedRelease.of("2026Q3", revision, NOON);
        store.add(played.entities());
        return played.release();
    }

    private void freeze(Release release, Submission filing) {
        Revision sealed =
                Stored.all(store, Revision.class).stream()
                        .filter(each -> each.submission().id().equals(filing.id()))
                        .findFirst()
                        .orElseThrow();
        store.add(new ReleaseMember(release, filing, sealed));
    }

    @Test
    @DisplayName("include the tables of a failed build, each once, in the order of its figures")
    void unproved() {
        Release first = freeze(1);
        Release second = freeze(2);
        String state = "ID-04.STATE.TOTAL.Q";
        store.add(unproved(second, 3, state));
        store.add(unproved(second, 1, state));
        store.add(unproved(second, 2, "ID-01.STATE.TOTAL.Q"));
        store.add(unproved(first, 1, "ID-03.STATE.TOTAL.Q"));
        List<TableId> tables =
                store.ask(OCCASIONS, all -> all.unprovedTables(new ReleaseNumber(Q3, 2)));
        assertThat(tables)
                .extracting(TableId::toString)
                .containsExactly(state, "ID-01.STATE.TOTAL.Q");
    }

    private static FailedFigure unproved(Release release, int position, String table) {
        return new FailedFigure(
                release,
                position,
                new UnprovedFigure(
                        TableId.parse(table),
                        new Geography("STATE"),
                        CellKey.parse("ID-04"),
                        true,
                        Proof.TOO_NARROW,
                        new TreeSet<>(Set.of(Attacker.PUBLIC))));
    }
}
