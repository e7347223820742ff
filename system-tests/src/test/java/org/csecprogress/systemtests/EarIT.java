package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The EAR on Payara Server with PostgreSQL")
class EarIT {
    private static final int PORT_BASE = Math.min(Portal.freePort(), 60_000);
    private static final String BASE = "http://127.0.0.1:" + (PORT_BASE + 80);
    private static final Path WORK = Path.of(System.getProperty("csec.work"), "ear");
    private static final Path DOMAINS = WORK.resolve("domains");

    private static TestDatabase database;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(DOMAINS);
        database = TestDatabase.postgresql();
        database.migrate();
        try (Connection connection = database.connect()) {
            People.moveInto(connection);
        }
        asadmin("create-domain", "--nopassword", "--portbase", "" + PORT_BASE, "portal");
        bindToLoopback(DOMAINS.resolve("portal/config/domain.xml"));
        asadmin("start-domain", "portal");
        asadminOnDomain(
                "deploy",
                "--contextroot",
                "/",
                "--name",
                "csec-progress",
                System.getProperty("csec.ear"));
    }

    @AfterAll
    static void stop() throws Exception {
        asadmin("stop-domain", "--kill", "portal");
        database.close();
    }

    @Test
    @DisplayName("deploys unchanged, is ready, and lets each role in to its own pages")
    void servesEachRole() {
        assertThat(new Web(BASE).get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(Web.signedIn(BASE, People.PREPARER).get("/county/home").statusCode())
                .isEqualTo(200);
        Web reviewer = Web.signedIn(BASE, People.REVIEWER);
        assertThat(reviewer.get("/state/totals").statusCode()).isEqualTo(200);
        assertThat(reviewer.get("/county/home").statusCode()).isEqualTo(403);
        assertThat(new Web(BASE).get("/").statusCode()).isEqualTo(200);
    }

    private static void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(1, "--domaindir");
        command.add(2, DOMAINS.toString());
        run(command);
    }

    private static void asadminOnDomain(String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("--host", "127.0.0.1", "--port", "" + (PORT_BASE + 48)));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add("sh");
        command.add(System.getProperty("csec.server") + "/bin/asadmin");
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Path log = WORK.resolve("asadmin.log");
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.putAll(database.settings());
        Process process = builder.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("asadmin ends").isTrue();
        assertThat(process.exitValue()).as(() -> read(log)).isZero();
    }

    /** The tests' machine is reached from nowhere else. */
    private static void bindToLoopback(Path configuration) throws IOException {
        String xml = Files.readString(configuration);
        xml = xml.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
        xml =
                xml.replaceAll(
                        "<network-listener (?![^>]*address=)",
                        "<network-listener address=\"127.0.0.1\" ");
        xml =
                xml.replace(
                        "<hazelcast-config-specific-configuration",
                        "<hazelcast-config-specific-configuration enabled=\"false\"");
        Files.writeString(configuration, xml);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
