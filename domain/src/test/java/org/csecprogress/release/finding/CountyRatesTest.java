package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.release.finding.PlaceRows.gap;
import static org.csecprogress.release.finding.PlaceRows.noData;
import static org.csecprogress.release.finding.PlaceRows.partial;
import static org.csecprogress.release.finding.PlaceRows.shown;
import static org.csecprogress.release.finding.PlaceRows.withheld;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.Funnel;
import org.csecprogress.statistics.FunnelLimits.Standing;
import org.csecprogress.statistics.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rates of counties in a year")
class CountyRatesTest {
    private static final Measure MEASURE = Catalogs.builtIn().version(1).measure("VC-08");
    private static final Populations POPULATIONS = Populations.builtIn();
    private static final List<ReleaseRow> YEAR =
            List.of(
                    shown("2025Q3", "STATE", 100, 2_000_000),
                    shown("2025Q4", "STATE", 110, 2_000_000),
                    shown("2026Q1", "STATE", 90, 1_000_000),
                    shown("2026Q2", "STATE", 100, 3_000_000));

    private static CountyRates rates(List<ReleaseRow> state, ReleaseRow... counties) {
        return CountyRates.of(
                MEASURE,
                PlaceRows.table("VC-08.COUNTY.TOTAL.FY", List.of(counties)),
                state,
                POPULATIONS);
    }

    @Test
    @DisplayName("have the state’s four quarterly totals per mean number of children as center")
    void centre() {
        Funnel funnel = rates(YEAR, shown("2026Q2", "01", 20, 100_000)).funnel().value().get();
        assertThat(funnel.centre()).isCloseTo(400 * 1e5 / 2_000_000, within(1e-9));
    }

    @Test
    @DisplayName("are inside or outside the limits if they are shown")
    void standing() {
        CountyRates rates =
                rates(
                        YEAR,
                        shown("2026Q2", "01", 20, 100_000),
                        shown("2026Q2", "02", 60, 100_000),
                        shown("2026Q2", "03", 0, 200_000));
        assertThat(rates.lines())
                .extracting(line -> line.standing().value().orElseThrow())
                .containsExactly(Standing.WITHIN, Standing.FAR_ABOVE, Standing.FAR_BELOW);
        assertThat(rates.lines().get(1).rate().value().orElseThrow().rate().value())
                .isCloseTo(60, within(1e-9));
    }

    @Test
    @DisplayName("are missing if the count is withheld, missing or of some quarters only")
    void silent() {
        CountyRates rates = rates(YEAR, withheld("01"), noData("02"), partial("03", 30, 100_000));
        assertThat(rates.lines())
                .extracting(line -> line.rate().reason().orElseThrow())
                .containsExactly(Reason.WITHHELD, Reason.NO_DATA, Reason.NO_POPULATION);
        assertThat(rates.lines())
                .extracting(line -> line.standing().reason().orElseThrow())
                .containsExactly(Reason.WITHHELD, Reason.NO_DATA, Reason.NO_POPULATION);
        assertThat(rates.funnel().value().orElseThrow().places()).isZero();
    }

    @Test
    @DisplayName("distinguish a county that missed a quarter from one without any")
    void gaps() {
        CountyRates rates = rates(YEAR, noData("02"), gap("03"), partial("04", 30, 100_000));
        assertThat(rates.lines())
                .extracting(CountyRates.Line::isPartial)
                .containsExactly(false, true, true);
    }

    @Test
    @DisplayName("have no limits if one of the four quarters is missing or withheld")
    void quarters() {
        ReleaseRow county = shown("2026Q2", "01", 20, 100_000);
        assertThat(rates(YEAR.subList(1, 4), county).funnel().reason()).contains(Reason.NO_DATA);
        List<ReleaseRow> hidden = new ArrayList<>(YEAR);
        hidden.set(2, withheld("STATE"));
        assertThat(rates(hidden, county).funnel().reason()).contains(Reason.WITHHELD);
        assertThat(rates(hidden, county).lines().get(0).standing().reason())
                .contains(Reason.WITHHELD);
        hidden.set(2, shown("2026Q1", "STATE", 90, 0));
        assertThat(rates(hidden, county).funnel().reason()).contains(Reason.NO_POPULATION);
    }
}
