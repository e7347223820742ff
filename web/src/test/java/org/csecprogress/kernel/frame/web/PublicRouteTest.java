package org.csecprogress.kernel.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a public page")
class PublicRouteTest {
    @Test
    @DisplayName("is English at the root and Spanish under /es, for the same page")
    void languages() {
        var english = PublicRoute.of("/archive").orElseThrow();
        var spanish = PublicRoute.of("/es/archive").orElseThrow();
        assertThat(english.language()).isEqualTo(Language.EN);
        assertThat(spanish.language()).isEqualTo(Language.ES);
        assertThat(spanish.path()).isEqualTo(english.path());
        assertThat(english.in(Language.ES)).isEqualTo("/es/archive");
        assertThat(spanish.in(Language.EN)).isEqualTo("/archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/es", "/es/"})
    @DisplayName("of home is short in both languages")
    void home(String address) {
        assertThat(PublicRoute.of(address).orElseThrow().view()).isEqualTo("home");
    }

    @Test
    @DisplayName("of a report carries the release")
    void report() {
        assertThat(PublicRoute.of("/es/report/2026Q2-r1").orElseThrow().release())
                .isEqualTo("2026Q2-r1");
        assertThat(PublicRoute.of("/report/latest").orElseThrow().release())
                .isEqualTo(PublicRoute.LATEST);
    }

    @Test
    @DisplayName("of a county carries the release and the county")
    void county() {
        PublicRoute route = PublicRoute.of("/es/report/2026Q2-r1/county/alameda").orElseThrow();
        assertThat(route.view()).isEqualTo("county");
        assertThat(route.release()).isEqualTo("2026Q2-r1");
        assertThat(route.county()).isEqualTo("alameda");
        assertThat(route.in(Language.EN)).isEqualTo("/report/2026Q2-r1/county/alameda");
    }

    @Test
    @DisplayName("of a section carries the release and the section, and of a measure both")
    void topic() {
        PublicRoute section = PublicRoute.of("/es/report/latest/victims").orElseThrow();
        assertThat(section.view()).isEqualTo("topic");
        assertThat(section.place()).isEqualTo(new PublicRoute.Place("latest", "", "victims", ""));
        PublicRoute measure = PublicRoute.of("/report/2026Q2-r1/victims/VC-08").orElseThrow();
        assertThat(measure.view()).isEqualTo("measure");
        assertThat(measure.place())
                .isEqualTo(new PublicRoute.Place("2026Q2-r1", "", "victims", "VC-08"));
        assertThat(PublicRoute.of("/report/latest").orElseThrow().view()).isEqualTo("brief");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/report/",
                "/report/latest/county/",
                "/report/latest/county",
                "/report//county/alameda",
                "/report/latest/county/alameda/x",
                "/report/latest/x/county/alameda",
                "/report/latest/victims/",
                "/report/latest/victims/VC-08/x",
                "/report//victims",
                "/report/2026Q2-r1/",
                "/report/2026Q2-r1/../x",
                "/essay",
                "/es/state/queue",
                "/archive/",
                "/nothing"
            })
    @DisplayName("that is unknown has no page")
    void none(String address) {
        assertThat(PublicRoute.of(address)).isEmpty();
    }

    @Test
    @DisplayName("is Spanish only under /es, not for words that begin with es")
    void notEveryEs() {
        assertThat(PublicRoute.language("/essay")).isEqualTo(Language.EN);
        assertThat(PublicRoute.language("/es/nada")).isEqualTo(Language.ES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/counties",
                "/es/counties",
                "/explore",
                "/es/explore",
                "/glossary",
                "/es/glossary"
            })
    @DisplayName("exists for the counties, questions and the glossary in both languages")
    void ways(String address) {
        assertThat(PublicRoute.of(address).orElseThrow().view())
                .isEqualTo(address.replaceFirst("^(/es)?/", ""));
    }
}
