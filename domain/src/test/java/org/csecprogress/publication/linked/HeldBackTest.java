package org.csecprogress.publication.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.publication.linked.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Map;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county's figure that comes after a release")
class HeldBackTest {
    private static final CountyCode KERN = new CountyCode("15");
    private static final CountyCode FRESNO = new CountyCode("10");
    private static final long BEFORE = 23_760;

    private final FrozenFigures first =
            aQuarter()
                    .missing("15")
                    .missing("10")
                    .filed("ID-01", Map.of("19", BEFORE))
                    .filed("TR-01", Map.of("19", BEFORE))
                    .frozen(1);

    private static FrozenFigures second(long kern, long fresno, int revision) {
        return aQuarter()
                .filed("ID-01", Map.of("19", BEFORE, "15", kern, "10", fresno))
                .filed("TR-01", Map.of("19", BEFORE, "15", kern, "10", fresno))
                .frozen(revision);
    }

    private static long state(FrozenFigures figures, String code) {
        return figures.figure(Geography.STATE, CellKey.total(code)).orElseThrow().sum();
    }

    @Test
    @DisplayName("is in no total for a larger place where it is of few")
    void few() {
        FrozenFigures figures = second(10, 0, 2).following(first);
        assertThat(figures.isHeldBack(KERN, "ID-01")).isTrue();
        assertThat(figures.isHeldBack(FRESNO, "ID-01")).as("zero").isFalse();
        assertThat(state(figures, "ID-01")).isEqualTo(BEFORE);
        assertThat(figures.figure(Geography.STATE, CellKey.total("ID-01")).orElseThrow().counties())
                .isEqualTo(57);
        assertThat(figures.figure(new Geography("15"), CellKey.total("ID-01")).orElseThrow().sum())
                .as("the county's own")
                .isEqualTo(10);
        assertThat(
                        figures.contribution(
                                figures.counties().byCode(KERN),
                                Geography.STATE,
                                CellKey.total("ID-01")))
                .isZero();
    }

    @Test
    @DisplayName("is counted where it is at least 11, alone or with others that came late")
    void many() {
        assertThat(state(second(11, 0, 2).following(first), "ID-01")).isEqualTo(BEFORE + 11);
        assertThat(state(second(4, 7, 2).following(first), "ID-01")).isEqualTo(BEFORE + 11);
        assertThat(state(second(4, 6, 2).following(first), "ID-01")).isEqualTo(BEFORE);
    }

    @Test
    @DisplayName("is counted later, when another's comes in and they are 11 together")
    void later() {
        FrozenFigures held =
                aQuarter()
                        .missing("10")
                        .filed("ID-01", Map.of("19", BEFORE, "15", 7L))
                        .frozen(2)
                        .following(first);
        assertThat(state(second(7, 0, 3).following(held), "ID-01")).isEqualTo(BEFORE);
        assertThat(state(second(7, 6, 3).following(held), "ID-01")).isEqualTo(BEFORE + 13);
        FrozenFigures counted = second(12, 0, 2).following(first);
        assertThat(state(second(15, 0, 3).following(counted), "ID-01"))
                .as("a correction of what was counted is no late figure")
                .isEqualTo(BEFORE + 15);
    }

    @Test
    @DisplayName("is counted at once where it counts nobody at risk")
    void unguarded() {
        assertThat(state(second(7, 0, 2).following(first), "TR-01")).isEqualTo(BEFORE + 7);
    }

    @Test
    @DisplayName("is in the fiscal year whatever it is")
    void year() {
        FrozenFigures held = second(7, 0, 2).following(first);
        var year = new YearFigures(List.of(held, held, held, held));
        assertThat(year.figure(Geography.STATE, CellKey.total("ID-01")).orElseThrow().sum())
                .isEqualTo(4 * (BEFORE + 7));
        assertThat(year.isHeldBack(KERN, "ID-01")).isFalse();
    }
}
