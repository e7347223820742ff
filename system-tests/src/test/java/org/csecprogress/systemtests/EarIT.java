package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String ARCHIVE_AUDIT = "/state/archive-audit";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private static Path work;
    private static Path domains;
    private static TestDatabase database;

    @BeforeAll
    static void start() throws Exception {
        long begun = System.nanoTime();
        // Use a new folder each time: asadmin refuses to create a domain where one exists.
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
        // Deploy as docs/guide/deployment.md says.
        asadmin("start-domain", "--prebootcommandfile", PREBOOT, "portal");
        asadminOnDomain(
                "deploy",
                "--contextroot",
                "/",
                "--name",
                "csec-progress",
                System.getProperty("csec.ear"));
        long server = server();
        TestBudget.countWithUs(server);
        TestBudget.started(
                "Payara Server",
                Duration.ofNanos(System.nanoTime() - begun),
                Processor.ofFamily(server));
    }

    private static long server() throws IOException {
        return Long.parseLong(Files.readString(domains.resolve("portal/config/pid")).strip());
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
    @DisplayName("takes a filing from opening to publication")
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

    /** Each class loader that has the solver's classes unpacks and loads a copy of its own. */
    @Test
    @Order(4)
    @DisplayName("loads the solver once, for the plan of a release, its proof and the audit of all")
    void oneSolver() throws SQLException, IOException, InterruptedException {
        Web officer = Web.signedIn(BASE, People.DISCLOSURE);
        officer.press(officer.form(ARCHIVE_AUDIT, "archive-audit"), "audit");
        assertThat(awaitAudit()).isEqualTo("CLEAN");
        assertThat(loaded("libjniortools")).hasSize(1);
        assertThat(loaded("libortools")).hasSize(1);
    }

    private static String awaitAudit() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = database.connect();
                PreparedStatement state =
                        connection.prepareStatement("select state from archive_audit")) {
            while (System.nanoTime() < end) {
                try (ResultSet found = state.executeQuery()) {
                    if (found.next()) {
                        return found.getString("state");
                    }
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
        }
        throw new AssertionError("the audit of the archive has not ended");
    }

    /** The files of a native library that the server has mapped. */
    private static Set<String> loaded(String library) throws IOException {
        try (Stream<String> maps = Files.lines(Path.of("/proc", "" + server(), "maps"))) {
            return maps.map(line -> line.replaceFirst("^[^/]*", ""))
                    .filter(path -> path.contains("/" + library + "."))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    @Order(5)
    @DisplayName("exposes no metrics or internal descriptions")
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
    @Order(6)
    @DisplayName("serves the next request after its database restarts")
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

    /** Binds the server to the loopback address, because tests are local. */
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
