package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.release.finding.PlaceRows.shown;
import static org.csecprogress.release.finding.PlaceRows.withheld;

import java.util.List;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rates of some places")
class AreaRatesTest {
    private static final Measure MEASURE = Catalogs.builtIn().version(1).measure("VC-08");
    private static final ReleaseRow STATE = shown("2026Q2", "STATE", 200, 2_000_000);

    private static ReleaseRow region(String code, long count) {
        return shown("2026Q2", code, count, 400_000);
    }

    private static AreaRates rates(ReleaseRow state, ReleaseRow... regions) {
        Populations populations = Populations.builtIn();
        return AreaRates.of(
                MEASURE,
                List.of(regions),
                MaskedCounts.year(MEASURE, List.of(state), populations),
                populations);
    }

    @Test
    @DisplayName("are compared with the rest of the state, with one index for all of them together")
    void rest() {
        AreaRates rates = rates(STATE, region("R01", 60), region("R03", 80));
        assertThat(rates.areas()).extracting(a -> a.group().code()).containsExactly("R01", "R03");
        assertThat(rates.isRest()).isTrue();
        assertThat(rates.beside().group().events().value()).hasValue(60);
        assertThat(rates.beside().rate().value().orElseThrow().rate().value())
                .isCloseTo(60 * 1e5 / 1_200_000, within(1e-9));
        assertThat(rates.index().orElseThrow().value().orElseThrow().index().value())
                .isCloseTo((140 / 800_000.0) / (60 / 1_200_000.0), within(1e-9));
    }

    @Test
    @DisplayName("are compared with the whole state if one of them is withheld")
    void withheldArea() {
        AreaRates rates = rates(STATE, region("R01", 60), withheld("R03"));
        assertThat(rates.isRest()).isFalse();
        assertThat(rates.beside().group().code()).isEqualTo("YEAR");
        assertThat(rates.beside().group().events().value()).hasValue(200);
        assertThat(rates.together().rate().reason()).contains(Reason.WITHHELD);
        assertThat(rates.index()).isEmpty();
    }

    @Test
    @DisplayName("are compared with the whole state if the rest would be small")
    void smallRest() {
        AreaRates small = rates(STATE, region("R01", 100), region("R03", 81));
        assertThat(small.isRest()).isFalse();
        assertThat(small.beside().group().events().value()).hasValue(200);
        assertThat(rates(STATE, region("R01", 100), region("R03", 80)).isRest()).isTrue();
    }

    @Test
    @DisplayName("are not compared if the state is withheld")
    void withheldState() {
        AreaRates rates = rates(withheld("STATE"), region("R01", 60), region("R03", 80));
        assertThat(rates.isRest()).isFalse();
        assertThat(rates.beside().rate().reason()).contains(Reason.WITHHELD);
        assertThat(rates.areas().get(0).rate().value()).isPresent();
    }
}
