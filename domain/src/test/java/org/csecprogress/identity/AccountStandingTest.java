package org.csecprogress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An account's standing")
class AccountStandingTest {
    @ParameterizedTest(name = "disabled {0}, password {1}, invitation {2}: {3}")
    @CsvSource({
        "false, false, true, INVITED",
        "false, false, false, LAPSED",
        "false, true, false, ACTIVE",
        "false, true, true, ACTIVE",
        "true, true, false, DISABLED",
        "true, false, true, DISABLED"
    })
    @DisplayName("follows from whether its owner may sign in and ever could")
    void standing(boolean disabled, boolean password, boolean invited, AccountStanding expected) {
        assertThat(AccountStanding.of(disabled, password, invited)).isEqualTo(expected);
    }
}
