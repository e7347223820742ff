package org.csecprogress.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.kernel.service.Profile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings of the audit trail’s key")
class AuditKeyringTest {
    private static final String SECRET = "a-secret-of-twenty-four-or-more";

    private static AuditKeys keys(String setting, String file, String profile) {
        return new AuditKeyring(
                        Optional.ofNullable(setting),
                        Optional.ofNullable(file),
                        new Profile(Optional.ofNullable(profile)))
                .keys();
    }

    @Test
    @DisplayName("are needed, or the portal does not start")
    void needed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(null, null, null))
                .withMessage(
                        "The portal does not start without a key for its audit trail. Set"
                                + " CSEC_AUDIT_KEY_FILE or CSEC_AUDIT_KEY.");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(" ", "", null))
                .withMessageContaining("does not start");
    }

    @Test
    @DisplayName("are not needed by the demonstration, which takes them where they are")
    void demonstration() {
        assertThat(keys(null, null, "demo").current().id()).isEqualTo("demo");
        assertThat(keys("k:" + SECRET, null, "demo").current().id()).isEqualTo("k");
    }

    @Test
    @DisplayName("are read from a file before all else")
    void file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key");
        Files.writeString(file, "new:" + SECRET + "\nold:" + SECRET + "2\n");
        AuditKeys keys = keys("other:" + SECRET, file.toString(), null);
        assertThat(keys.current().id()).isEqualTo("new");
        assertThat(keys.find("old")).isPresent();
        assertThat(keys.find("other")).isEmpty();
    }

    @Test
    @DisplayName("are refused where they cannot be read, without telling them")
    void refused(@TempDir Path folder) {
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(null, folder.resolve("none").toString(), null))
                .withMessageContaining("cannot be read");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys("a:short", null, null))
                .withMessageStartingWith("CSEC_AUDIT_KEY_FILE or CSEC_AUDIT_KEY cannot be used")
                .withMessageNotContaining("short");
    }
}
