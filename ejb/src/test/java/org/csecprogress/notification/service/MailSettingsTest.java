package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.service.Profile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The mail settings")
class MailSettingsTest {
    private static final Map<String, String> WORKING =
            Map.of(
                    "csec.mail.host", "mail.example",
                    "csec.mail.from", "progress@cdss.example",
                    "csec.site.url", "https://progress.example/");

    private static MailSettings with(String... changes) {
        Map<String, String> settings = new HashMap<>(WORKING);
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return new MailSettings(
                key -> Optional.ofNullable(settings.get(key)),
                new Profile(Optional.ofNullable(settings.get("csec.profile"))));
    }

    @Test
    @DisplayName("send nothing without a server, and nothing in the demonstration")
    void off() {
        assertThat(new MailSettings().isOn()).isFalse();
        assertThat(with("csec.profile", "demo").isOn()).isFalse();
        assertThat(with().isOn()).isTrue();
    }

    @Test
    @DisplayName("encrypt by default, and set every timeout")
    void encrypts() {
        assertThat(with().forMail())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.port", "587")
                .containsKeys(
                        "mail.smtp.connectiontimeout",
                        "mail.smtp.timeout",
                        "mail.smtp.writetimeout");
        assertThat(with("csec.mail.tls", "tls").port()).isEqualTo(465);
        assertThat(with().site()).isEqualTo("https://progress.example");
    }

    @Test
    @DisplayName("are refused if no mail could be sent")
    void refused() {
        assertThatCode(() -> with().check()).doesNotThrowAnyException();
        assertThatThrownBy(() -> with("csec.site.url", "progress.example").check())
                .hasMessageContaining("CSEC_SITE_URL");
        assertThatThrownBy(() -> with("csec.mail.from", "a@b.example\nBcc: c@d.example").check())
                .hasMessageContaining("CSEC_MAIL_FROM");
        assertThatThrownBy(() -> with("csec.mail.port", "0").check())
                .hasMessageContaining("CSEC_MAIL_PORT");
        assertThatThrownBy(() -> with("csec.mail.tls", "maybe").check())
                .hasMessageContaining("CSEC_MAIL_TLS");
        assertThatThrownBy(() -> with("csec.mail.user", "progress").check())
                .hasMessageContaining("CSEC_MAIL_PASSWORD_FILE");
    }

    @Test
    @DisplayName("send no password in the clear")
    void noPasswordInTheClear(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret\n");
        String[] known = {
            "csec.mail.user",
            "progress",
            "csec.mail.password.file",
            file.toString(),
            "csec.mail.tls",
            "none"
        };
        assertThat(with(known).password()).contains("secret");
        assertThatThrownBy(() -> with(known).check()).hasMessageContaining("in the clear");
    }
}
