package org.csecprogress.release.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.release.FiledPeriod;
import org.csecprogress.release.record.persistence.WithFilings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quarter with filings")
class FiledPeriodsTest extends WithFilings {
    @Test
    @DisplayName("counts those that are approved")
    void filed() {
        filing(NEVADA, Q2, 3);
        run("update submission set status = 'DRAFT' where id = ?", filing(YUBA, Q2, 1).id());
        run("update submission set status = 'DRAFT' where id = ?", filing(ALPINE, Q1, 1).id());
        assertThat(new JpaReleases(em).filed())
                .containsExactly(new FiledPeriod(Q2, 1), new FiledPeriod(Q1, 0));
    }
}
