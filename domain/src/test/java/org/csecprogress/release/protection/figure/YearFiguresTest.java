package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Map;
import org.csecprogress.aggregation.Geography;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of a fiscal year")
class YearFiguresTest {
    private static final Geography KERN = new Geography("15");
    private static final long COUNT = 24 * 11 * 40;
    private static final Geography LOS_ANGELES = new Geography("19");

    private static FrozenFigures all() {
        return aQuarter().filed("VC-08", Map.of("19", COUNT)).frozen(1);
    }

    private static FrozenFigures without(String county) {
        return aQuarter().missing(county).filed("VC-08", Map.of("19", COUNT)).frozen(1);
    }

    @Test
    @DisplayName("cover a whole year if the same counties reported and answered each quarter")
    void even() {
        var year = new YearFigures(List.of(all(), all(), all(), all()));
        assertThat(year.isEven(Geography.STATE, "VC-08")).isTrue();
        assertThat(year.isEven(LOS_ANGELES, "VC-08")).isTrue();
    }

    @Test
    @DisplayName("do not cover a whole year if a county missed a quarter")
    void missed() {
        var year = new YearFigures(List.of(without("15"), all(), all(), all()));
        assertThat(year.isEven(Geography.STATE, "VC-08")).isFalse();
        assertThat(year.isEven(KERN, "VC-08")).isFalse();
        assertThat(year.isEven(LOS_ANGELES, "VC-08")).isTrue();
    }

    @Test
    @DisplayName("do not cover a whole year if as many, but not the same, reported each quarter")
    void others() {
        var year = new YearFigures(List.of(without("15"), without("10"), all(), all()));
        assertThat(year.isEven(Geography.STATE, "VC-08")).isFalse();
    }
}
