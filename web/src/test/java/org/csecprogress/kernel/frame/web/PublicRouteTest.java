package org.csecprogress.kernel.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({
        "/report/2026Q2-r1/picture/trend-VC-08,picture,,trend-VC-08,PAGE",
        "/es/report/latest/picture/screening-map.svg,picture,,screening-map,SVG",
        "/report/latest/picture/screening-map.narrow.svg,picture,,screening-map,NARROW_SVG",
        "/report/latest/picture/screening-map.png,picture,,screening-map,PNG",
        "/report/latest/picture/screening-map/embed,embed,,screening-map,EMBED",
        "/report/latest/county/del-norte/picture/screening-map.bib,picture,del-norte,screening-map,BIB",
        "/report/latest/citation.bib,picture,,,BIB"
    })
    @DisplayName("of a picture carries its code and its form, and of a citation its form")
    void part(String address, String view, String county, String picture, ReportPart.Form form) {
        PublicRoute route = PublicRoute.of(address).orElseThrow();
        assertThat(route.view()).isEqualTo(view);
        assertThat(route.county()).isEqualTo(county == null ? "" : county);
        assertThat(route.place().part())
                .isEqualTo(new ReportPart(picture == null ? "" : picture, form));
        assertThat(route.place().part().isThere()).isTrue();
        String report = "/report/" + route.release();
        if (picture == null) {
            assertThat(ReportPart.citation(report)).isEqualTo(route.path());
        } else {
            String page = county == null ? report : report + "/county/" + county;
            assertThat(ReportPart.path(page, picture, form)).isEqualTo(route.path());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/report/latest/picture/",
                "/report/latest/picture/a.gif",
                "/report/latest/picture/a/b",
                "/report/latest/picture/../a.svg",
                "/report//picture/a.svg",
                "/report/latest/county//picture/a.svg",
                "/report/latest/county/yuba/citation.bib",
                "/report/latest/victims/citation.bib",
                "/report/latest/citation.ris",
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
