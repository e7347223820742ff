package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often the database is asked for the filings of a quarter. */
@DisplayName("The occasions of notices in the database")
class JpaNoticeOccasionsTest {
    @Test
    @DisplayName("include the statuses of a quarter's filings in one statement")
    void statuses() {
        try (TestStore store = new TestStore()) {
            StoreRows rows = new StoreRows(store).count();
            Map<CountyCode, List<SubmissionStatus>> statuses =
                    store.inTransaction(
                            em ->
                                    new JpaNoticeOccasions(em)
                                            .statuses(ReportingPeriod.of("2026Q3")));
            assertThat(rows.statements()).isEqualTo(1);
            assertThat(statuses).doesNotContainKey(Staff.county("Yuba"));
        }
    }
}
