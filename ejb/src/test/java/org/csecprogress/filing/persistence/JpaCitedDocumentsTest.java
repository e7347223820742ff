package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.persistence.Rows.YOLO;
import static org.csecprogress.filing.persistence.Rows.YUBA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.filing.Withdrawal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.kernel.service.BusinessClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document that a filing cites")
class JpaCitedDocumentsTest {
    private static final ReportingPeriod Q3 = Rows.PERIOD;

    private final TestStore store = new TestStore();
    private final BusinessClock clock = new BusinessClock();

    @BeforeEach
    void begin() {
        Rows.counties(store);
        submission(10, "58", Q3, "RETURNED", 2);
        revision(100, 10, 1, true, 1);
        revision(101, 10, 2, false, 2);
        submission(20, "57", Q3, "PUBLISHED", 1);
        revision(200, 20, 1, true, 3);
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void submission(
            long id, String county, ReportingPeriod period, String status, int revision) {
        Rows.run(
                store,
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version, correction_asked) values"
                        + " (%d, '%s', '%s', 1, '%s', %d, '%s', 1, false)"
                                .formatted(id, county, period, status, revision, Instant.EPOCH));
    }

    private void revision(long id, long submission, int number, boolean sealed, long document) {
        Rows.run(
                store,
                "insert into revision (id, submission_id, number, sealed_at) values (%d, %d, %d, %s)"
                        .formatted(
                                id,
                                submission,
                                number,
                                sealed ? "'" + Instant.EPOCH + "'" : "null"));
        Rows.run(
                store,
                "insert into milestone_answer values (%d, 'M', '', 'DONE', null, 'document:%d', '')"
                        .formatted(id, document));
    }

    private <T> T with(Function<JpaCitedDocuments, T> work) {
        return store.inTransaction(em -> work.apply(new JpaCitedDocuments(em, clock)));
    }

    private Set<CountyCode> underWay(long document) {
        return with(all -> all.underWay(document));
    }

    @Test
    @DisplayName("is under way in what its county has not had published")
    void underWay() {
        assertThat(underWay(1)).as("of an earlier revision").isEmpty();
        assertThat(underWay(2)).containsExactly(YUBA);
        assertThat(underWay(3)).as("published").isEmpty();
    }

    @Test
    @DisplayName("stays under way while its withdrawal can be undone, and a day more")
    void withdrawn() {
        withdraw(Duration.ofDays(Withdrawal.DAYS_TO_UNDO));
        assertThat(underWay(2)).containsExactly(YUBA);
        withdraw(Duration.ofDays(Withdrawal.DAYS_TO_UNDO + 2));
        assertThat(underWay(2)).isEmpty();
    }

    private void withdraw(Duration ago) {
        Rows.run(
                store,
                "update submission set status = 'WITHDRAWN', withdrawn_from = 'DRAFT',"
                        + " withdrawn_at = '%s' where id = 10"
                                .formatted(clock.instant().minus(ago)));
    }

    @Test
    @DisplayName("was sent with a sealed revision")
    void sent() {
        Set<Long> sent = with(all -> all.sent(List.of(1L, 2L, 3L)));
        assertThat(sent).containsOnly(1L, 3L);
        Set<Long> none = with(all -> all.sent(List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("was given by its county, sent or not")
    void given() {
        Set<Long> yuba = with(all -> all.givenBy(YUBA, List.of(1L, 2L, 3L)));
        assertThat(yuba).containsOnly(1L, 2L);
        Set<Long> yolo = with(all -> all.givenBy(YOLO, List.of(1L, 2L, 3L)));
        assertThat(yolo).containsOnly(3L);
        Set<Long> none = with(all -> all.givenBy(YUBA, List.of()));
        assertThat(none).isEmpty();
    }
}
