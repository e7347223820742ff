package org.csecprogress.report.serving.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.place.Counties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A short address")
class ShortAddressTest {
    private static String of(String address) {
        return ShortAddress.of(address, Counties.builtIn()).map(ShortAddress::leadsTo).orElse("");
    }

    @Test
    @DisplayName("leads to the newest report")
    void pages() {
        assertThat(of("/report")).isEqualTo("/report/latest");
        assertThat(of("/data")).isEqualTo("/report/latest/method#files");
        assertThat(of("/milestones")).isEqualTo("/report/latest/policy");
        assertThat(of("/county/fresno")).isEqualTo("/report/latest/county/fresno");
        assertThat(of("/county/san-luis-obispo"))
                .isEqualTo("/report/latest/county/san-luis-obispo");
    }

    @Test
    @DisplayName("keeps its language")
    void spanish() {
        assertThat(of("/es/report")).isEqualTo("/es/report/latest");
        assertThat(of("/es/county/fresno")).isEqualTo("/es/report/latest/county/fresno");
    }

    @Test
    @DisplayName("is no other address")
    void others() {
        for (String address :
                new String[] {
                    "/",
                    "/es",
                    "/county/",
                    "/county/home",
                    "/county/home.xhtml",
                    "/county/Fresno",
                    "/county/fresno/x",
                    "/county/atlantis",
                    "/report/latest",
                    "/reports"
                }) {
            assertThat(of(address)).as(address).isEmpty();
        }
    }
}
