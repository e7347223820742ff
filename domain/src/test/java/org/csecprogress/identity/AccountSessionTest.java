package org.csecprogress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A session of an account")
class AccountSessionTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.000500Z");

    private final Account account = new Account("a@cdss.example", "A. Avocet", "", "hash");

    @Test
    @DisplayName("is valid while nothing happens to the account")
    void holds() {
        assertThat(account.holdsSessionOf(Instant.EPOCH)).isTrue();
    }

    @Test
    @DisplayName("ends if it began before a new password")
    void password() {
        account.choosePassword("another", NOON);

        assertThat(account.holdsSessionOf(NOON.minusMillis(1))).isFalse();
        assertThat(account.holdsSessionOf(Instant.parse("2026-11-24T12:00:00Z"))).isTrue();
    }

    @Test
    @DisplayName("does not come back when a disabled account is enabled")
    void disabled() {
        account.disable(NOON);
        assertThat(account.holdsSessionOf(NOON.plusSeconds(1))).isFalse();
        account.enable();

        assertThat(account.holdsSessionOf(NOON.minusSeconds(1))).isFalse();
        assertThat(account.holdsSessionOf(NOON.plusSeconds(1))).isTrue();
    }
}
