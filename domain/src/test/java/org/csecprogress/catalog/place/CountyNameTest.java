package org.csecprogress.catalog.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A county")
class CountyNameTest {
    private static final Counties COUNTIES = Counties.builtIn();

    @ParameterizedTest
    @CsvSource({
        "Fresno,fresno",
        "fresno county,fresno",
        "  FRESNO  CO. ,fresno",
        "Condado de Fresno,fresno",
        "el condado de Del Norte,del-norte",
        "County of Los Angeles,los-angeles",
        "Los Ángeles,los-angeles",
        "City and County of San Francisco,san-francisco",
        "sanfrancisco,san-francisco",
        "El-Dorado,el-dorado",
        "Luis,san-luis-obispo",
        "Joaq,san-joaquin",
        "cosTA,contra-costa",
        "Sierra,sierra",
        "Oakland,alameda",
        "Eureka,humboldt"
    })
    @DisplayName("is found by its name, a word of it or its county seat, in any spelling")
    void found(String typed, String slug) {
        assertThat(COUNTIES.named(typed)).extracting(County::slug).containsExactly(slug);
    }

    @Test
    @DisplayName("is one of several, sorted by name, when several begin with the same letters")
    void several() {
        assertThat(COUNTIES.named("san m")).extracting(County::slug).containsExactly("san-mateo");
        assertThat(COUNTIES.named("mar"))
                .extracting(County::name)
                .containsExactly("Marin", "Mariposa");
        assertThat(COUNTIES.named("S")).extracting(County::name).isSorted().hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "county", "Reno", "%", "resno", "<script>", "58"})
    @DisplayName("is not found when no name begins with the letters")
    void none(String typed) {
        assertThat(COUNTIES.named(typed)).isEmpty();
    }

    @Test
    @DisplayName("is found by its full name, for each of the 58")
    void each() {
        for (County county : COUNTIES.all()) {
            assertThat(COUNTIES.named(county.name())).containsExactly(county);
            assertThat(COUNTIES.named("Condado de " + county.name())).containsExactly(county);
        }
    }

    @Test
    @DisplayName("is found by the first 120 characters; the rest is not read")
    void bounded() {
        assertThat(COUNTIES.named("Yuba" + " ".repeat(115) + "x")).isEmpty();
        assertThat(COUNTIES.named("Yuba" + " ".repeat(116) + "x"))
                .extracting(County::slug)
                .containsExactly("yuba");
    }
}
