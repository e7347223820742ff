package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("The EAR on Payara Server with PostgreSQL")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarIT {
    private static final int PORT_BASE = Portal.freePorts(100);
    private static final String BASE = "http://127.0.0.1:" + (PORT_BASE + 80);
    private static final String PREBOOT =
            Path.of(System.getProperty("csec.preboot"))
                    .resolveSibling("preboot-server.txt")
                    .toAbsolutePath()
                    .toString();

    private static Path work;
    private static Path domains;
    private static TestDatabase database;

    @BeforeAll
    static void start() throws Exception {
        long begun = System.nanoTime();
        // A new folder each time: asadmin makes no domain where one was left by an earlier run.
        Path all = Files.createDirectories(Path.of(System.getProperty("csec.work")));
        work = Files.createTempDirectory(all, "ear");
        domains = Files.createDirectory(work.resolve("domains"));
        database = TestDatabase.postgresql();
        database.migrate();
        try (Connection connection = database.connect()) {
            People.moveInto(connection);
        }
        asadmin("create-domain", "--nopassword", "--portbase", "" + PORT_BASE, "portal");
        bindToLoopback(domains.resolve("portal/config/domain.xml"));
        // As docs/guide/deployment.md says.
        asadmin("start-domain", "--prebootcommandfile", PREBOOT, "portal");
        asadminOnDomain(
                "deploy",
                "--contextroot",
                "/",
                "--name",
                "csec-progress",
                System.getProperty("csec.ear"));
        long server =
                Long.parseLong(Files.readString(domains.resolve("portal/config/pid")).strip());
        TestBudget.countWithUs(server);
        TestBudget.started(
                "Payara Server",
                Duration.ofNanos(System.nanoTime() - begun),
                Processor.ofFamily(server));
    }

    @AfterAll
    static void stop() throws Exception {
        TestBudget.look();
        asadmin("stop-domain", "--kill", "portal");
        database.close();
    }

    @Test
    @Order(1)
    @DisplayName("deploys unchanged, is ready, and lets each role in to its own pages")
    void servesEachRole() {
        assertThat(new Web(BASE).get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(Web.signedIn(BASE, People.PREPARER).get("/county/home").statusCode())
                .isEqualTo(200);
        Web reviewer = Web.signedIn(BASE, People.REVIEWER);
        assertThat(reviewer.get("/state/totals").statusCode()).isEqualTo(200);
        assertThat(reviewer.get("/county/home").statusCode()).as("enters nothing").isEqualTo(404);
        Web publisher = Web.signedIn(BASE, People.PUBLISHER);
        assertThat(publisher.get("/county/home").statusCode()).isEqualTo(403);
        assertThat(new Web(BASE).get("/").statusCode()).isEqualTo(200);
    }

    /** The services are in one module there, and the exceptions of the domain in a library. */
    @Test
    @Order(2)
    @DisplayName("answers a filing that is not there as such, and not as a failure")
    void refusals() {
        ApiClient system = ApiClient.of(BASE, People.PREPARER, "Export");
        String notOpened = "/counties/01/periods/2024Q1/submission";
        String figures = "{\"county\":\"01\",\"period\":\"2024Q1\",\"figures\":{\"ID-03\":1}}";
        assertThat(system.put(notOpened, "application/json", figures).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    @DisplayName("takes a filing from its opening to its publication")
    void quarter() throws SQLException {
        Story story = new Story(BASE);
        story.file();
        story.approve();
        story.publish();
        Web reader = new Web(BASE);
        assertThat(reader.get("/report/latest").body()).contains(Story.FILED + "-r1");
        assertThat(reader.get("/es/report/latest").statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v1/releases").body()).contains(Story.FILED + "-r1");
        try (Connection connection = database.connect()) {
            History.assertWhole(connection);
        }
    }

    @Test
    @Order(4)
    @DisplayName("tells nobody about its inside")
    void inside() {
        Web web = new Web(BASE);
        for (String path : new String[] {"/metrics", "/metrics/base", "/openapi", "/openapi/"}) {
            assertThat(web.get(path).statusCode()).as(path).isIn(401, 403, 404);
        }
        assertThat(web.get("/health").body())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("jdbc")
                .doesNotContain(database.settings().get("CSEC_DB_URL"));
    }

    @Test
    @Order(5)
    @DisplayName("goes on with the next request when its database was restarted")
    void restart() throws Exception {
        new Outage(database).restart();
        assertThat(new Web(BASE).get("/api/v1/releases").statusCode()).isEqualTo(200);
        assertThat(Web.signedIn(BASE, People.PREPARER).get("/county/home").statusCode())
                .isEqualTo(200);
        assertThat(new Web(BASE).get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(1, "--domaindir");
        command.add(2, domains.toString());
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
        Path log = work.resolve("asadmin.log");
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
