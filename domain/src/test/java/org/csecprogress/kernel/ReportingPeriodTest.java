package org.csecprogress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

@Label("A reporting period")
class ReportingPeriodTest {
    @Property
    @Label("is read back from its written form and holds its first and last day")
    void roundTrip(
            @ForAll @IntRange(min = 2000, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 4) int quarter) {
        ReportingPeriod period = new ReportingPeriod(year, quarter);
        assertThat(ReportingPeriod.parse(period.toString())).contains(period);
        assertThat(ReportingPeriod.containing(period.start())).isEqualTo(period);
        assertThat(ReportingPeriod.containing(period.end())).isEqualTo(period);
        assertThat(period.end()).isEqualTo(period.start().plusDays(period.days() - 1L));
    }

    @Property
    @Label("four quarters before a quarter is the same quarter of the year before")
    void yearsBefore(
            @ForAll @IntRange(min = 2001, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 4) int quarter) {
        ReportingPeriod later = new ReportingPeriod(year, quarter);
        ReportingPeriod earlier = new ReportingPeriod(year - 1, quarter);
        assertThat(later.minus(4)).isEqualTo(earlier);
        assertThat(later.quartersAfter(earlier)).isEqualTo(4);
        assertThat(earlier.quartersAfter(later.minus(1))).isEqualTo(-3);
    }

    @Test
    void knowsLeapYears() {
        assertThat(ReportingPeriod.of("2024Q1").days()).isEqualTo(91);
        assertThat(ReportingPeriod.of("2026Q1").days()).isEqualTo(90);
        assertThat(ReportingPeriod.of("2026Q3").end()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void refusesWhatIsNoQuarter() {
        assertThat(ReportingPeriod.parse("2026Q5")).isEmpty();
        assertThat(ReportingPeriod.parse("2026q1")).isEmpty();
        assertThat(ReportingPeriod.parse(null)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.of("next"));
    }
}
