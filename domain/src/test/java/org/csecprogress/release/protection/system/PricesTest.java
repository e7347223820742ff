package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The cost of withholding a figure")
class PricesTest {
    private final Prices prices =
            new Prices(new Design(Catalogs.builtIn().version(1), Counties.builtIn()));

    /** Checks a cost; ID-01 has a worth of 6 and VC-08 of 9. */
    @ParameterizedTest(name = "{0} {1}: {2}, and {3} if it is of a year")
    @CsvSource({
        "STATE, ID-01, 2400, 4800",
        "STATE, ID-01@AGENCY_YOUTH:CWS, 900, 1800",
        "R03, ID-01, 720, 1440",
        "R03, VC-08@SEX:F, 90, 180",
        "19, ID-01, 876, 1752",
        "19, VC-08, 1314, 2628",
        "02, VC-08, 90, 180",
    })
    @DisplayName("is its worth times the weight of its place and detail, and twice that for a year")
    void worth(String place, String key, long quarter, long year) {
        assertThat(prices.of(address(false, place, key), false)).isEqualTo(quarter);
        assertThat(prices.of(address(true, place, key), false)).isEqualTo(year);
    }

    @Test
    @DisplayName("is the same for a region of one county and for the county")
    void oneCounty() {
        assertThat(prices.of(address(false, "R08", "VC-08"), false))
                .isEqualTo(prices.of(address(false, "19", "VC-08"), false));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"STATE, ID-01, 1800", "02, VC-08, 67"})
    @DisplayName("is three quarters, rounded down, if it was withheld a period ago")
    void again(String place, String key, long cost) {
        assertThat(prices.of(address(false, place, key), true)).isEqualTo(cost);
    }

    private static Address address(boolean year, String place, String key) {
        return new Address(year ? 1 : 0, new Geography(place), CellKey.parse(key));
    }
}
