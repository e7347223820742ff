package org.csecprogress.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.HighIntensityArea;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reference data")
class ReferenceDataTest {
    private final Counties counties = Counties.builtIn();
    private final Populations populations = Populations.builtIn();

    @Test
    @DisplayName("lists the 58 counties by name, each in one of the regions")
    void counties() {
        assertThat(counties.all())
                .hasSize(58)
                .first()
                .extracting(County::name)
                .isEqualTo("Alameda");
        County yuba = counties.byCode(new CountyCode("58"));
        assertThat(yuba.slug()).isEqualTo("yuba");
        assertThat(counties.bySlug("los-angeles").code()).isEqualTo(new CountyCode("19"));
        assertThat(counties.findBySlug("nowhere")).isEmpty();
        assertThat(counties.regions().stream().mapToInt(r -> counties.inRegion(r).size()).sum())
                .isEqualTo(58);
    }

    @Test
    @DisplayName("counts 8,894,652 children, by county, race group and sex")
    void children() {
        assertThat(populations.stateTotal()).isEqualTo(8_894_652);
        CountyCode alameda = new CountyCode("01");
        assertThat(populations.children(alameda)).isEqualTo(341_692);
        assertThat(populations.children(alameda, "BLACK")).hasValue(15_843 + 15_329);
        assertThat(populations.children(alameda, "BLACK", "M")).hasValue(15_843);
        assertThat(populations.children(alameda, "X")).isEmpty();
        long bySex =
                populations.children(alameda, "F").orElseThrow()
                        + populations.children(alameda, "M").orElseThrow();
        assertThat(bySex).isEqualTo(341_692);
        assertThat(populations.set()).isEqualTo("CA-2019-EST");
    }

    @Test
    @DisplayName("agrees between counties.csv and the population file")
    void agrees() {
        assertThat(counties.all())
                .allSatisfy(
                        county ->
                                assertThat(populations.children(county.code()))
                                        .isEqualTo(county.children2019()));
    }

    @Test
    @DisplayName("has a region for each high-intensity area, or the large county of a small region")
    void highIntensity() {
        assertThat(Counties.builtIn().highIntensityAreas())
                .containsExactly(
                        new HighIntensityArea("R03", "San Francisco Bay Area", false),
                        new HighIntensityArea("19", "Los Angeles", true),
                        new HighIntensityArea("37", "San Diego", true));
    }
}
