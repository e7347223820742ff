package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The price of protection")
class PriceTest {
    private final ReleaseProtection gate =
            new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());

    private ProtectedRelease release(QuarterFigures figures) {
        return gate.protect(
                LinkedRelease.of(figures.frozen(), List.of(), Previewed.NOTHING, Set.of()));
    }

    private Price price(ProtectedRelease release) {
        return gate.price(release.linked(), release.found()).orElseThrow();
    }

    @Test
    @DisplayName("is that of differences if only a difference is small")
    void differences() {
        ProtectedRelease release =
                release(
                        aQuarter()
                                .filed("VC-06", Map.of("19", 19_000L, "54", 25L, "34", 220L))
                                .filed("PL-01", Map.of("19", 9_000L, "54", 19L, "34", 55L)));
        assertThat(release.plan().cost()).isPositive();
        assertThat(price(release).differences()).isEqualTo(release.plan().cost());
    }

    @Test
    @DisplayName("is not that of differences if a published count is small")
    void counts() {
        var figures = aQuarter().fill("CT-03", 20);
        figures.move(
                figures.value("CT-03@RACE:BLACK") - 4, "CT-03@RACE:BLACK", "CT-03@RACE:LATINO");
        ProtectedRelease release = release(figures);
        assertThat(release.plan().cost()).isPositive();
        assertThat(price(release).differences()).isZero();
    }

    @Test
    @DisplayName("is that of insiders if two small counts hide each other from everyone else")
    void insiders() {
        ProtectedRelease release =
                release(
                        aQuarter()
                                .filed(
                                        "ID-01",
                                        Map.of("19", 23_000L, "34", 400L, "10", 5L, "15", 9L)));
        assertThat(release.plan().cost()).isPositive();
        assertThat(price(release).insiders()).isPositive();
    }

    @Test
    @DisplayName("is zero if nothing is withheld to protect others")
    void nothing() {
        assertThat(price(release(aQuarter()))).isEqualTo(Price.NONE);
        assertThatThrownBy(() -> new Price(0, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
