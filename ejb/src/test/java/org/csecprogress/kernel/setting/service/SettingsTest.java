package org.csecprogress.kernel.setting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.csecprogress.kernel.setting.RolePassword;
import org.csecprogress.kernel.setting.SettingFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.plugin.AuthenticationRequestType;

@DisplayName("A setting")
class SettingsTest {
    private final Map<String, String> environment = new HashMap<>();

    @TempDir private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("setting"), text).toString();
    }

    private Optional<String> of(String name) {
        return Settings.of(environment).of(name);
    }

    @Test
    @DisplayName("is its variable, and none if that is blank")
    void variable() {
        environment.put("CSEC_SITE_URL", " https://a.example ");
        environment.put("CSEC_MAIL_HOST", " ");
        assertThat(of("csec.site.url")).contains("https://a.example");
        assertThat(of("csec.mail.host")).isEmpty();
    }

    @Test
    @DisplayName("is the first line of its file, before its variable")
    void file() throws IOException {
        environment.put("CSEC_SITE_URL", "https://a.example");
        environment.put("CSEC_SITE_URL_FILE", file(" https://b.example \nnot this\n"));
        assertThat(of("csec.site.url")).contains("https://b.example");
        assertThat(Settings.of(environment).byFile()).containsExactly("csec.site.url");
    }

    @Test
    @DisplayName("is its variable where the file cannot be read or says nothing")
    void unreadable() throws IOException {
        environment.put("CSEC_SITE_URL_FILE", folder.resolve("none").toString());
        assertThat(of("csec.site.url")).isEmpty();
        environment.put("CSEC_SITE_URL", "https://a.example");
        assertThat(of("csec.site.url")).contains("https://a.example");
        environment.put("CSEC_SITE_URL_FILE", file("\nhttps://b.example"));
        assertThat(of("csec.site.url")).contains("https://a.example");
    }

    @Test
    @DisplayName("of another product is none of ours")
    void others() throws IOException {
        environment.put("OTHER_KEY_FILE", file("key"));
        assertThat(SettingFiles.value("other.key", name -> Optional.of("x"))).isEmpty();
        assertThat(Settings.of(environment).byFile()).isEmpty();
    }

    @Test
    @DisplayName("that is the password of a role is read for that role alone")
    void passwords() throws IOException {
        Map<String, String> given =
                Map.of(
                        "csec.db.user", "csec_run",
                        "csec.db.read.user", "csec_read",
                        "csec.db.read.password.file", file("from the file\n"));
        assertThat(password("csec_read", given)).isEqualTo("from the file");
        assertThat(password("csec_run", given)).isEqualTo("of the pool");
        assertThat(password("somebody", given)).isEqualTo("of the pool");
    }

    private static String password(String user, Map<String, String> given) {
        Properties connection = new Properties();
        connection.setProperty("user", user);
        connection.setProperty("password", "of the pool");
        return new String(
                new RolePassword(connection, name -> Optional.ofNullable(given.get(name)))
                        .getPassword(AuthenticationRequestType.SASL));
    }
}
