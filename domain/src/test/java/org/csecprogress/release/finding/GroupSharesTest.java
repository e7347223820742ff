package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.Shares;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Shares of groups without a population")
class GroupSharesTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final Dimension LGBTQ = CATALOG.dimension("LGBTQ");

    /** Returns the shares for yes, no and not recorded; a negative count is withheld. */
    private static Shares shares(long... counts) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (PublicGroup group : LGBTQ.publicGroups()) {
            long count = counts[rows.size()];
            rows.add(
                    new ReleaseRow(
                            ReportingPeriod.of("2026Q2"),
                            "STATE",
                            "VC-06",
                            LGBTQ.code(),
                            group.code(),
                            count < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count)),
                            count < 0 ? Set.of(Annotation.WITHHELD) : Set.of(),
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            58));
        }
        LocalText title = CATALOG.measure("VC-06").name();
        return GroupShares.of(
                LGBTQ,
                new ReleaseTable("VC-06.STATE.LGBTQ.AJ", "VC-06", LGBTQ.code(), title, rows));
    }

    @Test
    @DisplayName("are shares of those with an answer, beside the share of those without one")
    void known() {
        Shares shares = shares(30, 70, 100);
        assertThat(shares.known()).containsOnlyKeys("LGBTQ_Y", "LGBTQ_N");
        assertThat(shares.known().get("LGBTQ_Y").value().orElseThrow().value())
                .isCloseTo(0.3, within(1e-9));
        assertThat(shares.unknown().value().orElseThrow().value()).isCloseTo(0.5, within(1e-9));
        assertThat(GroupShares.unknown(LGBTQ)).isEqualTo("LGBTQ_U");
    }

    @Test
    @DisplayName("are withheld if a count of those with an answer is")
    void withheld() {
        for (Shares shares : List.of(shares(-1, 70, 100), shares(30, -1, 100))) {
            assertThat(shares.known().values())
                    .allMatch(share -> share.reason().equals(Optional.of(Reason.WITHHELD)));
            assertThat(shares.unknown().reason()).contains(Reason.WITHHELD);
        }
    }

    @Test
    @DisplayName("are shown if only the count of those without an answer is withheld")
    void withheldUnknown() {
        Shares shares = shares(30, 70, -1);
        assertThat(shares.unknown().reason()).contains(Reason.WITHHELD);
        assertThat(shares.known().get("LGBTQ_Y").value().orElseThrow().value())
                .isCloseTo(0.3, within(1e-9));
    }

    @Test
    @DisplayName("need a group of those without an answer")
    void noUnknown() {
        assertThatThrownBy(() -> GroupShares.unknown(CATALOG.dimension("AGENCY_YOUTH")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
