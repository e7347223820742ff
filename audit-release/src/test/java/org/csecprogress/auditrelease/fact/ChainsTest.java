package org.csecprogress.auditrelease.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.auditrelease.fact.Chains.Whole;
import org.csecprogress.catalog.reading.Catalogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure is part of others")
class ChainsTest {
    private final Chains chains = new Chains(Catalogs.builtIn().latest());

    @Test
    @DisplayName("through any number of figures, and through categories of them")
    void through() {
        assertThat(chains.of("PL-02"))
                .contains(
                        new Whole("PL-01", 0, true),
                        new Whole("VC-12", 0, true),
                        new Whole("VC-06", 0, true));
        assertThat(chains.of("SV-11")).contains(new Whole("VC-06", 0, true));
        assertThat(chains.of("PL-13")).contains(new Whole("PL-09", 0, true));
    }

    @Test
    @DisplayName("in earlier quarters")
    void lagged() {
        assertThat(chains.of("SV-15")).contains(new Whole("VC-06", 2, true));
    }

    @Test
    @DisplayName("without a remainder if the parts are complete, and with one otherwise")
    void rest() {
        assertThat(chains.of("VC-01"))
                .contains(new Whole("VC-07", 0, false))
                .doesNotContain(new Whole("VC-07", 0, true));
        assertThat(chains.of("ID-06"))
                .contains(new Whole("ID-04", 0, true), new Whole("ID-04", 0, false));
    }
}
