package org.csecprogress.systemtests;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;

/**
 * Keycloak, an identity provider that agencies run, in its own process on loopback. It has the
 * realm of {@code keycloak-realm.json}, with one person in it, and keeps nothing.
 */
final class Keycloak implements AutoCloseable {
    /** The realm's name as people know it. */
    static final String NAME = "State of Example";

    private static final String REALM = "/realms/csec";
    private static final String GROUP = "csec-progress";
    private static final String ADMINISTRATOR = "administrator";

    /** The unpacked archive; at night Maven says where it is. */
    private final Path home =
            Path.of(requireNonNull(System.getProperty("csec.keycloak"), "csec.keycloak"));

    private final Path data = home.resolve("data");
    private final Path log = Portal.folder("keycloak-server").resolve("server.log");
    private final int port = Portal.freePort();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String administration = UUID.randomUUID().toString();
    private final String secret = UUID.randomUUID().toString();
    private final String password = UUID.randomUUID().toString();
    private final String realm;
    private Process process;

    /**
     * Creates a provider that is not started.
     *
     * @param portal the address of the portal that it knows
     */
    Keycloak(String portal) {
        realm =
                template()
                        .replace("@portal@", portal)
                        .replace("@secret@", secret)
                        .replace("@password@", password);
    }

    private static String template() {
        try (InputStream file = Keycloak.class.getResourceAsStream("/keycloak-realm.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the settings of a portal that knows it as {@code state}. */
    Map<String, String> settings() {
        return Map.of(
                "CSEC_PROVIDERS",
                "state",
                "CSEC_PROVIDER_STATE_NAME",
                NAME,
                "CSEC_PROVIDER_STATE_ISSUER",
                url(REALM),
                "CSEC_PROVIDER_STATE_CLIENT",
                "csec-progress",
                "CSEC_PROVIDER_STATE_SECRET",
                secret,
                "CSEC_PROVIDER_STATE_COUNTY",
                "all",
                "CSEC_PROVIDER_STATE_KEY",
                "employee_number",
                "CSEC_PROVIDER_STATE_GROUP",
                GROUP,
                "CSEC_PROVIDER_STATE_GROUPS",
                "groups");
    }

    /** Returns an address on another host than the portal's, as an agency's is. */
    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Returns the person's name at the sign-in. */
    String username() {
        return person().get("username").asText();
    }

    String password() {
        return password;
    }

    private JsonNode person() {
        return OpenApiContract.json(realm).get("users").get(0);
    }

    /** Starts it and waits until the realm answers. */
    void start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        // A killed run may have left its files.
        removeFiles();
        Files.createDirectories(data.resolve("tmp"));
        Files.createDirectories(data.resolve("import"));
        Files.writeString(data.resolve("import/csec-realm.json"), realm);
        ProcessBuilder builder =
                new ProcessBuilder(
                                "sh",
                                home.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--cache=local",
                                "--db=dev-mem",
                                "--import-realm")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", administration);
        builder.environment().put("JAVA_OPTS", options());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        await();
        TestBudget.started(
                "Keycloak",
                Duration.ofNanos(System.nanoTime() - begun),
                Processor.ofFamily(process.pid()));
    }

    private String options() {
        List<String> options = new ArrayList<>(QuickStart.OPTIONS);
        options.add("-Xmx512m");
        options.add("-Djava.io.tmpdir=" + data.resolve("tmp"));
        return String.join(" ", options);
    }

    private void await() throws InterruptedException {
        URI discovery = URI.create(url(REALM + "/.well-known/openid-configuration"));
        long end = System.nanoTime() + Patience.WORK.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (isThere(discovery)) {
                return;
            }
            process.waitFor(500, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("Keycloak did not start: see " + log);
    }

    private boolean isThere(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the person's key, which it gives out once and never again. */
    String subject() {
        return OpenApiContract.json(
                        administer("GET", "/users?exact=true&username=" + username(), ""))
                .get(0)
                .get("id")
                .asText();
    }

    /** Deletes the person's account and makes it anew, with everything but its key. */
    void makeAnew() {
        administer("DELETE", "/users/" + subject(), "");
        administer("POST", "/users", person().toString());
    }

    /** Takes the person out of the group that may use the portal. */
    void leaveGroup() {
        String groups = "/users/" + subject() + "/groups";
        for (JsonNode group : OpenApiContract.json(administer("GET", groups, ""))) {
            administer("DELETE", groups + "/" + group.get("id").asText(), "");
        }
    }

    /** Sends a request to the interface for administrators; returns the body of its answer. */
    private String administer(String method, String path, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(url("/admin" + REALM + path)))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Returns a token for each request, since one lasts a minute. */
    private String token() {
        String form =
                Web.encoded(
                        List.of(
                                Map.entry("grant_type", "password"),
                                Map.entry("client_id", "admin-cli"),
                                Map.entry("username", ADMINISTRATOR),
                                Map.entry("password", administration)));
        String answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                url(
                                                        "/realms/master/protocol/openid-connect"
                                                                + "/token")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return OpenApiContract.json(answer).get("access_token").asText();
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(Patience.PAGE).build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri().getPath() + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.uri().getPath(), e);
        }
    }

    /** Ends it with its children at once, since it keeps nothing, and removes its files. */
    @Override
    public void close() {
        if (process != null) {
            // Its script first, which would go on to the next program otherwise.
            List<ProcessHandle> family =
                    Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
            family.forEach(ProcessHandle::destroyForcibly);
            family.forEach(each -> each.onExit().join());
        }
        try {
            removeFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeFiles() throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
