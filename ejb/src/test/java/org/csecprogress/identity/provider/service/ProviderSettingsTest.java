package org.csecprogress.identity.provider.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.setting.SettingFiles;
import org.csecprogress.kernel.setting.service.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Specifies how identity providers are described in the environment. */
@DisplayName("The settings of identity providers")
class ProviderSettingsTest {
    private final Map<String, String> given =
            new HashMap<>(
                    Map.of(
                            "csec.site.url", "https://portal.example",
                            "csec.providers", "state",
                            "csec.provider.state.name", "California",
                            "csec.provider.state.issuer", "https://login.example/ca",
                            "csec.provider.state.client", "portal",
                            "csec.provider.state.secret", "hidden",
                            "csec.provider.state.county", "all"));

    @TempDir private Path folder;

    private ProviderSettings settings() {
        return new ProviderSettings(name -> Optional.ofNullable(given.get(name)));
    }

    private Provider provider() {
        return settings().all().get(0);
    }

    private void set(String part, String value) {
        given.put("csec.provider.state." + part, value);
    }

    private String secretFile(String text) throws IOException {
        return Files.writeString(folder.resolve("secret"), text).toString();
    }

    private void check() {
        new InMemoryPortal(Instant.parse("2026-10-20T17:00:00Z"))
                .with(ProviderSettings.class, settings())
                .bean(ProviderLog.class);
    }

    @Test
    @DisplayName("are not needed")
    void none() {
        given.clear();
        assertThat(settings().unmet()).isEmpty();
        assertThat(settings().all()).isEmpty();
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("describe each with five lines")
    void described() {
        assertThat(settings().unmet()).isEmpty();
        Provider provider = provider();
        assertThat(provider.id()).isEqualTo("state");
        assertThat(provider.name()).isEqualTo("California");
        assertThat(provider.issuer().getValue()).isEqualTo("https://login.example/ca");
        assertThat(provider.client().getValue()).isEqualTo("portal");
        assertThat(provider.secret().getValue()).isEqualTo("hidden");
        assertThat(provider.key()).isEqualTo("sub");
        assertThat(provider.groups()).isEqualTo("groups");
        assertThat(provider.group()).isEmpty();
        assertThat(provider.county()).isEmpty();
        assertThat(provider.strong()).isEmpty();
        assertThat(provider.toString()).doesNotContain("hidden");
    }

    @Test
    @DisplayName("say more where that is set")
    void more() {
        set("key", "employee_number");
        set("group", "csec portal");
        set("groups", "roles");
        set("county", "58");
        set("strong", " mfa,, urn:aal2 ,hwk");
        assertThat(settings().unmet()).isEmpty();
        Provider provider = provider();
        assertThat(provider.key()).isEqualTo("employee_number");
        assertThat(provider.group()).contains("csec portal");
        assertThat(provider.groups()).isEqualTo("roles");
        assertThat(provider.county()).contains(new CountyCode("58"));
        assertThat(provider.strong()).containsExactlyInAnyOrder("mfa", "urn:aal2", "hwk");
    }

    @Test
    @DisplayName("keep the order in which the providers are listed, and find one by its short name")
    void order() {
        given.put("csec.providers", " state, aaa ,state");
        for (String part : List.of("name", "issuer", "client", "secret")) {
            given.put("csec.provider.aaa." + part, "https://a.example");
        }
        given.put("csec.provider.aaa.county", "58");
        assertThat(settings().unmet()).isEmpty();
        assertThat(settings().all()).extracting(Provider::id).containsExactly("state", "aaa");
        assertThat(settings().named("aaa")).map(Provider::id).contains("aaa");
        assertThat(settings().named("bbb")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, CSEC_PROVIDER_STATE_NAME: the provider's name",
        "issuer, CSEC_PROVIDER_STATE_ISSUER: the provider's address",
        "client, CSEC_PROVIDER_STATE_CLIENT: by which",
        "secret, CSEC_PROVIDER_STATE_SECRET: the portal's secret",
        "county, CSEC_PROVIDER_STATE_COUNTY: the code of the county",
    })
    @DisplayName("name each that is missing or blank, and the portal does not start")
    void missing(String part, String line) {
        set(part, "  ");
        assertThat(settings().unmet()).singleElement().asString().startsWith(line);
        given.remove("csec.provider.state." + part);
        assertThat(settings().unmet()).singleElement().asString().startsWith(line);
        Map<String, String> variables = new HashMap<>();
        given.forEach((name, value) -> variables.put(SettingFiles.variable(name), value));
        assertThat(ProviderCheck.findings(Settings.of(variables)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.isRefused()).isTrue();
                            assertThat(finding.remedy()).startsWith("Set " + line);
                        });
    }

    @Test
    @DisplayName("name all that are missing at once")
    void allMissing() {
        given.keySet().removeIf(name -> !name.equals("csec.providers"));
        assertThat(settings().unmet()).hasSize(6);
    }

    @Test
    @DisplayName("need the portal’s public address")
    void site() {
        given.remove("csec.site.url");
        assertThat(settings().unmet()).singleElement().asString().startsWith("CSEC_SITE_URL: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "http://localhost.login.example",
                "http://127.0.0.1.login.example",
                "http://127.0.0.1@login.example",
                "http://login.example:80@localhost",
                "http://login.example#.localhost",
                "http://login.example/.localhost",
                "http://login.example?.localhost",
                "https://login.example?tenant=1",
                "https://login.example#ca",
                "ftp://login.example",
                "login.example",
                "https:// login.example",
                "https://"
            })
    @DisplayName("refuse an address that others can read on the way, or that is none")
    void unsafe(String issuer) {
        set("issuer", issuer);
        assertThat(settings().unmet())
                .singleElement()
                .asString()
                .startsWith("CSEC_PROVIDER_STATE_ISSUER: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:8080/ca",
                "http://sso.localhost:8080",
                "http://127.0.0.1:8080",
                "http://[::1]:8080/",
                "https://login.example:8443/ca/v2.0"
            })
    @DisplayName("take one without https on this machine alone")
    void safe(String issuer) {
        set("issuer", issuer);
        assertThat(settings().unmet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"State", "my-state", "a.b", "a/b", "123456789012345678901", "é"})
    @DisplayName("refuse short names with other characters, or too long ones")
    void ids(String id) {
        given.put("csec.providers", "state," + id);
        assertThat(settings().unmet())
                .singleElement()
                .asString()
                .startsWith("CSEC_PROVIDERS: ")
                .contains('"' + id + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "59", "Yuba", "058"})
    @DisplayName("refuse a county that does not exist")
    void county(String county) {
        set("county", county);
        assertThat(settings().unmet())
                .singleElement()
                .asString()
                .startsWith("CSEC_PROVIDER_STATE_COUNTY: ");
    }

    @Test
    @DisplayName("take the secret from the first line of a file")
    void file() throws IOException {
        given.remove("csec.provider.state.secret");
        set("secret.file", secretFile(" from a file \nnot this\n"));
        assertThat(settings().unmet()).isEmpty();
        assertThat(provider().secret().getValue()).isEqualTo("from a file");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("name a file with the secret that cannot be read, before anybody signs in")
    void noFile() {
        given.remove("csec.provider.state.secret");
        set("secret.file", folder.resolve("missing").toString());
        assertThatThrownBy(this::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
    }

    @Test
    @DisplayName("refuse a file without a secret in it")
    void emptyFile() throws IOException {
        given.remove("csec.provider.state.secret");
        set("secret.file", secretFile("\n"));
        assertThatThrownBy(this::check).isInstanceOf(RuntimeException.class);
    }
}
