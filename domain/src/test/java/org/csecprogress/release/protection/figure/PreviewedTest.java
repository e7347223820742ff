package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.protection.design.Address;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a county was shown before a release")
class PreviewedTest {
    private final Previewed previewed =
            new Previewed(Map.of("10/ID-01", Set.of(90L, 40L), "10/ID-03", Set.of(7L)));

    private static Address fresno(String code) {
        return Address.of(new Geography("10"), CellKey.total(code));
    }

    @Test
    @DisplayName("is known by the address of the figure")
    void has() {
        assertThat(previewed.of(fresno("ID-01"))).containsExactly(40L, 90L);
        assertThat(previewed.has(fresno("ID-01"), 40)).isTrue();
        assertThat(previewed.has(fresno("ID-01"), 41)).isFalse();
        assertThat(previewed.has(fresno("ID-02"), 40)).isFalse();
        assertThat(previewed.of(fresno("ID-02"))).isEmpty();
    }

    @Test
    @DisplayName("is near another count that is 1 to 10 more or less")
    void near() {
        assertThat(previewed.hasNear(fresno("ID-01"), 41)).isTrue();
        assertThat(previewed.hasNear(fresno("ID-01"), 50)).isTrue();
        assertThat(previewed.hasNear(fresno("ID-01"), 51)).isFalse();
        assertThat(previewed.hasNear(fresno("ID-01"), 30)).isTrue();
        assertThat(previewed.hasNear(fresno("ID-01"), 29)).isFalse();
        assertThat(previewed.hasNear(fresno("ID-01"), 40)).as("the same count").isFalse();
        assertThat(previewed.hasNear(fresno("ID-02"), 41)).isFalse();
    }

    @Test
    @DisplayName("is written in the order of addresses and counts, for a digest")
    void written() {
        assertThat(previewed.written())
                .containsExactly(Map.entry("10/ID-01", "[40, 90]"), Map.entry("10/ID-03", "[7]"));
        assertThat(Previewed.NOTHING.written()).isEmpty();
    }
}
