package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The children of the counties that reported")
class ChildPopulationTest {
    private static final Populations POPULATIONS = Populations.builtIn();
    private static final Counties COUNTIES = Counties.builtIn();
    private static final CountyCode FRESNO = new CountyCode("10");
    private static final CountyCode LOS_ANGELES = new CountyCode("19");

    private final ChildPopulation children =
            new ChildPopulation(POPULATIONS, COUNTIES, Set.of(FRESNO, LOS_ANGELES));

    private static Geography region(CountyCode county) {
        return new Geography(COUNTIES.byCode(county).region().code());
    }

    private static PublicGroup group(String... categories) {
        return new PublicGroup("G", "SEX", new LocalText("G", "G"), List.of(categories));
    }

    @Test
    @DisplayName("are of the counties in the place")
    void counties() {
        assertThat(children.counties(Geography.STATE)).isEqualTo(58);
        assertThat(children.counties(new Geography("10"))).isEqualTo(1);
        assertThat(children.counties(region(FRESNO)))
                .isEqualTo(
                        (int)
                                COUNTIES.all().stream()
                                        .filter(c -> region(c.code()).equals(region(FRESNO)))
                                        .count())
                .isBetween(2, 57);
        assertThat(children.reporting(Geography.STATE)).isEqualTo(2);
        assertThat(children.reporting(region(FRESNO))).isEqualTo(1);
        assertThat(children.reporting(new Geography("19"))).isEqualTo(1);
        assertThat(children.reporting(new Geography("01"))).isZero();
    }

    @Test
    @DisplayName("are all of theirs, and of nobody else")
    void all() {
        assertThat(children.children(Geography.STATE, Optional.empty()))
                .hasValue(POPULATIONS.children(FRESNO) + POPULATIONS.children(LOS_ANGELES));
        assertThat(children.children(region(FRESNO), Optional.empty()))
                .hasValue(POPULATIONS.children(FRESNO));
        assertThat(children.children(new Geography("01"), Optional.empty())).hasValue(0);
    }

    @Test
    @DisplayName("of a group are those of each of its categories, and unknown if one is")
    void groups() {
        long girls = POPULATIONS.children(FRESNO, "F").orElseThrow();
        long boys = POPULATIONS.children(FRESNO, "M").orElseThrow();
        Geography fresno = new Geography("10");
        assertThat(children.children(fresno, Optional.of(group("F")))).hasValue(girls);
        assertThat(children.children(fresno, Optional.of(group("F", "M")))).hasValue(girls + boys);
        assertThat(children.children(fresno, Optional.of(group("F", "NOBODY")))).isEmpty();
        assertThat(children.children(Geography.STATE, Optional.of(group("F"))))
                .hasValue(girls + POPULATIONS.children(LOS_ANGELES, "F").orElseThrow());
    }
}
