package org.csecprogress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The keys of the audit trail")
class AuditKeysTest {
    private static final String SECRET = "q8Zr-a_secret-of-24-chars";

    @Test
    @DisplayName("are read from a setting, the current one first")
    void read() {
        AuditKeys keys = AuditKeys.read("\n 2027:" + SECRET + "x\n2026:" + SECRET + "\n");
        assertThat(keys.current().id()).isEqualTo("2027");
        assertThat(keys.find("2026")).map(AuditKey::id).contains("2026");
        assertThat(keys.find("2025")).isEmpty();
    }

    @Test
    @DisplayName("may be one secret without a name")
    void nameless() {
        assertThat(AuditKeys.read(SECRET).current().id()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "a:b:" + SECRET, "a:" + SECRET + ",a:" + SECRET, "ä:" + SECRET})
    @DisplayName("are refused where they are none, and the refusal does not tell them")
    void refused(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditKeys.read(setting))
                .withMessageNotContaining(SECRET);
    }

    @Test
    @DisplayName("seal differently by secret, by text and by where a text ends")
    void seal() {
        AuditKey key = AuditKeys.read(SECRET).current();
        assertThat(key.seal("ab", "c"))
                .hasSize(64)
                .isEqualTo(key.seal("ab", "c"))
                .isNotEqualTo(key.seal("a", "bc"))
                .isNotEqualTo(AuditKeys.read(SECRET + "x").current().seal("ab", "c"));
        assertThat(key).hasToString("audit key 1");
    }
}
