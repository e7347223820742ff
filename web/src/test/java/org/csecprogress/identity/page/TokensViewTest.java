package org.csecprogress.identity.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of tokens")
class TokensViewTest {
    private static final Instant MADE = Instant.parse("2026-10-01T08:00:00Z");

    private static AccessTokenLine token(long id, String name, String owner, int days, int used) {
        return new AccessTokenLine(
                id,
                id,
                owner,
                new CountyCode("01"),
                name,
                MADE,
                MADE.plusSeconds(days),
                used == 0 ? null : MADE.plusSeconds(used),
                null);
    }

    private static final List<AccessTokenLine> NEWEST_FIRST =
            List.of(
                    token(3, "jail", "Roe", 30, 0),
                    token(2, "Cases", "poe", 90, 2),
                    token(1, "Intake", "Doe", 10, 1));

    private static List<Long> sorted(String by, boolean isDown) {
        Slice slice = new Slice(0, 50, by, isDown);
        return Sliced.of(NEWEST_FIRST, slice, TokensView.ORDERS).lines().stream()
                .map(AccessTokenLine::id)
                .toList();
    }

    @Test
    @DisplayName("has its own order, the newest first, without a column or with an unknown one")
    void own() {
        assertThat(sorted("", false)).containsExactly(3L, 2L, 1L);
        assertThat(sorted("secret", true)).containsExactly(3L, 2L, 1L);
    }

    @Test
    @DisplayName("is sorted by name and owner whatever the case, in both directions")
    void byText() {
        assertThat(sorted("name", false)).containsExactly(2L, 1L, 3L);
        assertThat(sorted("name", true)).containsExactly(3L, 1L, 2L);
        assertThat(sorted("owner", false)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("is sorted by time, tokens that no system has used first")
    void byTime() {
        assertThat(sorted("until", false)).containsExactly(1L, 3L, 2L);
        assertThat(sorted("used", false)).containsExactly(3L, 1L, 2L);
        assertThat(sorted("used", true)).containsExactly(2L, 1L, 3L);
    }
}
