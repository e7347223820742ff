package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.notification.NoticeOccasions;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The occasions of notices")
class JpaNoticeOccasionsTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q1");
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final ReleaseNumber SECOND = new ReleaseNumber(PERIOD, 2);

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);

    @BeforeEach
    void begin() {
        rows.catalog().county("01").county("58").account(5).account(6).account(7);
        submission(1, "01", "2026Q1", "PUBLISHED", 1);
        submission(2, "01", "2026Q1", "DRAFT", 2);
        submission(3, "58", "2026Q1", "SUBMITTED", 1);
        submission(4, "58", "2025Q4", "PUBLISHED", 1);
    }

    private void submission(int id, String county, String period, String status, int revision) {
        rows.run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (%d, '%s', '%s', 1, '%s', %d,"
                                .formatted(id, county, period, status, revision)
                        + " current_timestamp, 1)");
    }

    private void event(int id, int submission, String action, int actor) {
        rows.run(
                "insert into submission_event (id, submission_id, county, period, action,"
                        + " from_status, to_status, revision, actor_id, actor_name, happened_at)"
                        + " values (%d, %d, '58', '2026Q1', '%s', 'DRAFT', 'DRAFT', 1, %d, 'P',"
                                .formatted(id, submission, action, actor)
                        + " current_timestamp)");
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void with(Consumer<NoticeOccasions> work) {
        store.inTransaction(
                em -> {
                    work.accept(new JpaNoticeOccasions(em));
                    return null;
                });
    }

    @Test
    @DisplayName("include the statuses of a quarter's filings by county, in one statement")
    void statuses() {
        rows.count();
        with(
                occasions -> {
                    var statuses = occasions.statuses(PERIOD);
                    assertThat(statuses).containsOnlyKeys(ALAMEDA, YUBA);
                    assertThat(statuses.get(ALAMEDA))
                            .containsExactlyInAnyOrder(
                                    SubmissionStatus.PUBLISHED, SubmissionStatus.DRAFT);
                    assertThat(statuses.get(YUBA)).containsExactly(SubmissionStatus.SUBMITTED);
                });
        assertThat(rows.statements()).isEqualTo(1);
    }

    @Test
    @DisplayName("include who reviewed a filing, the latest first, and who entered it")
    void reviewers() {
        event(1, 3, "START_REVIEW", 5);
        event(2, 3, "START_REVIEW", 6);
        event(3, 3, "START_REVIEW", 6);
        event(4, 3, "START_ENTRY", 7);
        event(5, 4, "START_REVIEW", 7);
        Submission yuba = store.inTransaction(em -> em.find(Submission.class, 3L));
        with(
                occasions -> {
                    assertThat(occasions.reviewersOf(yuba)).containsExactly(6L, 5L);
                    assertThat(occasions.isEnteredBy(yuba, 7)).isTrue();
                    assertThat(occasions.isEnteredBy(yuba, 5)).isFalse();
                });
    }

    @Test
    @DisplayName("include the releases that wait for their time, and the counties in them")
    void releases() {
        release(1, 1, "PUBLISHED", "null");
        release(2, 2, "SCHEDULED", "current_timestamp");
        release(3, 3, "SCHEDULED", "null");
        rows.run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (1, 1,"
                        + " 1, current_timestamp, 'd'), (3, 3, 1, current_timestamp, 'd')");
        member(1, 1, "01");
        member(2, 3, "58");
        member(2, 1, "01");
        with(
                occasions -> {
                    assertThat(occasions.scheduled())
                            .extracting(Release::number)
                            .containsExactly(SECOND);
                    assertThat(occasions.counties(SECOND)).containsExactly(ALAMEDA, YUBA);
                });
    }

    private void release(int id, int revision, String status, String time) {
        rows.run(
                "insert into release (id, period, revision, status, counties_reporting,"
                        + " scheduled_for, version) values (%d, '2026Q1', %d, '%s', 1, %s, 1)"
                                .formatted(id, revision, status, time));
    }

    private void member(int release, int submission, String county) {
        rows.run(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (%1$d, %2$d, %2$d, '%3$s', 1, 'd')"
                                .formatted(release, submission, county));
    }

    @Test
    @DisplayName("include the tables of a failed build, each once, in the order of its figures")
    void unproved() {
        release(2, 2, "FROZEN", "null");
        unproved(1, "ID-04.STATE.TOTAL.Q");
        unproved(2, "ID-01.STATE.TOTAL.Q");
        unproved(3, "ID-04.STATE.TOTAL.Q");
        with(
                occasions ->
                        assertThat(occasions.unprovedTables(SECOND))
                                .extracting(TableId::toString)
                                .containsExactly("ID-04.STATE.TOTAL.Q", "ID-01.STATE.TOTAL.Q"));
    }

    private void unproved(int position, String table) {
        rows.run(
                "insert into release_unproved_figure (release_id, position, table_id, geography,"
                        + " figure, dimension, category, itself, proof, attackers) values (2, %d,"
                                .formatted(position)
                        + " '%s', 'STATE', 'ID-04', '', '', true, 'OPEN', 'PUBLIC')"
                                .formatted(table));
    }
}
