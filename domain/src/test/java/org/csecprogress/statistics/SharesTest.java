package org.csecprogress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.statistics.Published.count;

import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.statistics.distribution.Distributions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Shares")
class SharesTest {
    private static Map<String, PublicCount> groups(long yes, long no) {
        Map<String, PublicCount> groups = new LinkedHashMap<>();
        groups.put("YES", count(yes));
        groups.put("NO", count(no));
        return groups;
    }

    @Test
    @DisplayName("are shares of those whose answer is known, beside the share of the others")
    void ofTheKnown() {
        Shares shares = Shares.of(groups(30, 90), count(40), count(160));
        Estimate yes = shares.known().get("YES").value().orElseThrow();
        assertThat(yes.value()).isCloseTo(0.25, within(1e-12));
        assertThat(yes.interval()).isEqualTo(WilsonInterval.score(30, 120, Distributions.Z95));
        assertThat(shares.unknown().value().orElseThrow().value()).isCloseTo(0.25, within(1e-12));
        assertThat(shares.known().keySet()).containsExactly("YES", "NO");
    }

    @Test
    @DisplayName("are missing if nobody’s answer is known")
    void nobody() {
        Shares shares = Shares.of(groups(0, 0), count(40), count(40));
        assertThat(shares.known().get("YES").reason()).contains(Reason.NOTHING_COUNTED);
        assertThat(shares.unknown().value().orElseThrow().value()).isEqualTo(1);
        Shares none = Shares.of(groups(0, 0), count(0), count(0));
        assertThat(none.unknown().reason()).contains(Reason.NOTHING_COUNTED);
    }

    @Test
    @DisplayName("are never more than all")
    void tooMany() {
        assertThat(WilsonInterval.of(count(12), count(11)).reason()).contains(Reason.NOT_A_SHARE);
        Shares shares = Shares.of(groups(30, 90), count(170), count(160));
        assertThat(shares.known().get("NO").reason()).contains(Reason.NOT_A_SHARE);
        assertThat(shares.unknown().reason()).contains(Reason.NOT_A_SHARE);
    }
}
