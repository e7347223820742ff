package org.csecprogress.release.protection.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.TableId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The title of a table")
class TableTitlesTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);

    private static LocalText title(String table, String period) {
        return new TableTitles(CATALOG, Counties.builtIn(), ReportingPeriod.of(period))
                .of(TableId.parse(table));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VC-06.STATE.TOTAL.Q | '' | ''",
                "VC-06.STATE.SEX.Q | ': Sex' | ': Sexo'",
                "VC-06.STATE.LGBTQ.AJ | ': LGBTQ, April to June' | ': LGBTQ, abril a junio'",
                "VC-06.REGION.TOTAL.Q | ', by region' | ', por región'",
                "VC-06.COUNTY.TOTAL.Q | ', by county' | ', por condado'",
                "VC-08.COUNTY.TOTAL.FY | ', by county, state fiscal year' |"
                        + " ', por condado, año fiscal del estado'",
                "VC-08.REGION.SEX.FY | ': Sex, by region, state fiscal year' |"
                        + " ': Sexo, por región, año fiscal del estado'",
            })
    @DisplayName("has the measure, the dimension, the places and the time")
    void words(String table, String english, String spanish) {
        LocalText name = CATALOG.measure(table.substring(0, 5)).name();
        LocalText title = title(table, "2026Q2");
        assertThat(title.en()).isEqualTo(name.en() + english);
        assertThat(title.es()).isEqualTo(name.es() + spanish);
    }

    @Test
    @DisplayName("is its name if the quarter has no such table")
    void unknown() {
        String year = "VC-08.COUNTY.TOTAL.FY";
        assertThat(title(year, "2026Q3")).isEqualTo(new LocalText(year, year));
        assertThat(title("XX-01.STATE.TOTAL.Q", "2026Q2").en()).isEqualTo("XX-01.STATE.TOTAL.Q");
    }
}
