package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.builders.SoftApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The first administrators")
@Tag("embedded")
@Tag("one-command")
class FirstAdministratorsIT {
    private static final String FIRST = "first@cdss.example";
    private static final String SECOND = "second@cdss.example";
    private static final String PASSWORD = "nine lanterns on the pier";

    private static final Portal PORTAL = Portal.embedded("first");

    @BeforeAll
    static void start() {
        PORTAL.start(Map.of());
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    /** The exit status and the output of the script. */
    private record Answer(int status, String text) {}

    private static Answer invite(String... emails) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("first-administrators", ".txt");
        List<String> command = new ArrayList<>(List.of("bash", "../bin/first-administrators"));
        command.addAll(List.of(emails));
        ProcessBuilder script =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        script.environment().put("DATA_DIR", PORTAL.folder().toString());
        script.environment().put("CSEC_URL", PORTAL.url(""));
        Process process = script.start();
        try {
            assertThat(process.waitFor(Patience.PAGE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            String text = Files.readString(printed, StandardCharsets.UTF_8).strip();
            return new Answer(process.exitValue(), text);
        } finally {
            process.destroyForcibly();
            Files.delete(printed);
        }
    }

    @Test
    @DisplayName("get their links from a script, set password and app, and sign in")
    void first() throws IOException, InterruptedException {
        Answer links = invite("Ana Ruiz <" + FIRST + ">", SECOND);
        assertThat(links.status()).as(links.text()).isZero();
        List<String> lines = links.text().lines().toList();
        assertThat(lines).hasSize(2);
        signIn(FIRST, lines.get(0).replaceFirst("^Ana Ruiz <(.*?)>", "$1"));
        Answer again = invite(SECOND);
        assertThat(again.text()).as("one alone gives nobody access").startsWith(SECOND + " http");
        signIn(SECOND, again.text());
        Answer third = invite("third@cdss.example");
        assertThat(third.status()).isEqualTo(1);
        assertThat(third.text()).contains("Two administrators can sign in already");
    }

    /** Uses a link that the script has printed with its address. */
    private static void signIn(String username, String line) {
        String begins = username + " " + PORTAL.url("/invitation?token=");
        assertThat(line).startsWith(begins);
        String code = accept(username, line.substring(line.indexOf("/invitation")));
        Web admin = new Web(PORTAL.url(""));
        admin.typePassword(username, PASSWORD);
        admin.recover(code);
        assertThat(admin.get("/state/accounts").statusCode()).isEqualTo(200);
    }

    /** Sets a password and an app, and returns a recovery code. */
    private static String accept(String username, String invitation) {
        Web web = new Web(PORTAL.url(""));
        HtmlForm form = web.form(invitation, "invitation");
        assertThat(web.get(invitation).body()).contains("value=\"" + username + "\"");
        form.set("password", PASSWORD).set("again", PASSWORD);
        assertThat(Filer.go(web.press(form, "accept"))).isEqualTo("/invitation/factor");
        String page = web.get("/invitation/factor").body();
        String secret = found("<code>((?:[A-Z2-7]{4} ?){8})</code>", page);
        HtmlForm app = HtmlForm.in(page, "app").set("code", SoftApp.code(secret, Instant.now()));
        String ready = web.press(app, "").body();
        assertThat(web.press(app, "").body())
                .as("sent again")
                .contains("This link was used")
                .doesNotContain("error-summary");
        return found("<code>([0-9A-Z-]{23})</code>", ready);
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
