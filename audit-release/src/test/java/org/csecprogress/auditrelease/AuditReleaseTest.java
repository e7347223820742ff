package org.csecprogress.auditrelease;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.CatalogReader;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.MarkColumn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command audit-release")
class AuditReleaseTest {
    private static final String LEAK = "2026Q2-r1";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return AuditRelease.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static PlantedArchive leaking() {
        return AuditTest.clean()
                .table(LEAK, "VC-06.STATE.SEX.Q", "STATE F 350", "STATE M *", "STATE SEX_OTHER 42");
    }

    @Test
    @DisplayName("exits with 0 if nothing can be worked out")
    void clean() {
        AuditTest.clean().write(folder);
        assertThat(run(folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("VC-06.STATE.SEX.Q", "1 to 49", "0 findings", "seconds");
    }

    @Test
    @DisplayName("exits with 1, names the count and writes it as JSON")
    void found() throws IOException {
        leaking().write(folder);
        Path json = folder.resolve("audit.json");
        // Audit one release alone, from its own folder.
        Path release = folder.resolve("releases").resolve(LEAK);
        assertThat(run("--json", json.toString(), release.toString())).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("VC-06 SEX:M STATE 2026Q2 is 8")
                .contains("by rows of VC-06 STATE 2026Q2 by SEX");
        JsonObject read;
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(json))) {
            read = reader.readObject();
        }
        JsonObject finding = read.getJsonArray("findings").getJsonObject(0);
        assertThat(read.getJsonArray("findings")).hasSize(1);
        assertThat(finding.getString("channel")).isEqualTo("WITHHELD");
        assertThat(finding.getJsonObject("interval"))
                .isEqualTo(Json.createObjectBuilder().add("low", 8).add("high", 8).build());
    }

    @Test
    @DisplayName("follows links to folders, at the top and inside")
    void links() throws IOException {
        leaking().write(folder.resolve("files"));
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.createSymbolicLink(archive.resolve("here"), folder.resolve("files"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), archive);
        assertThat(run(link.toString())).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("VC-06 SEX:M STATE 2026Q2 is 8");
    }

    @Test
    @DisplayName("exits with 2 if it cannot read, and says why")
    void unreadable() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage:");
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run("http://127.0.0.1:1/")).isEqualTo(2);
        assertThat(run("--insider", "59", "--own", "own.csv", folder.toString())).isEqualTo(2);
        AuditTest.clean().write(folder);
        Path broken = folder.resolve("releases/2026Q2-r1/tables/ID-01.STATE.TOTAL.Q.csv");
        Files.writeString(broken, "period,value\n2026Q2,5\n");
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ID-01.STATE.TOTAL.Q.csv");
    }

    @Test
    @DisplayName("reads what a county knows of itself")
    void insider() throws IOException {
        AuditTest.clean().write(folder);
        Path own = folder.resolve("own.txt");
        Files.writeString(
                own, "period,figure,dimension,category,value\n2026Q2,VC-01,TOTAL,TOTAL,52\n");
        assertThat(run(folder.toString())).isZero();
        assertThat(run("--insider", "37", "--own", own.toString(), folder.toString())).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("R10 2026Q2 without county 37");
    }

    @Test
    @DisplayName(
            "reads a portal with its dictionary, and requests nothing that is not linked there")
    void portal() throws IOException {
        Map<String, byte[]> served = served();
        Set<String> asked = new ConcurrentSkipListSet<>();
        HttpServer server =
                serve(
                        exchange -> {
                            asked.add(exchange.getRequestURI().toString());
                            answer(exchange, served);
                        });
        try {
            Path copy = folder.resolve("copy");
            assertThat(run("--save", copy.toString(), address(server))).isOne();
            assertThat(asked).isEqualTo(served.keySet());
            assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Note:");
            String first = out.toString(StandardCharsets.UTF_8);
            assertThat(run(copy.toString())).isOne();
            assertThat(lines(out.toString(StandardCharsets.UTF_8))).isEqualTo(lines(first));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("reads a dictionary with the demonstration's mark as one without")
    void marked(boolean mark) throws IOException {
        leaking().write(folder);
        Map<String, byte[]> files = dictionary();
        write(files);
        assertThat(run(folder.toString())).isOne();
        String first = out.toString(StandardCharsets.UTF_8);
        files.replaceAll((name, bytes) -> MarkColumn.added(bytes, mark));
        write(files);
        assertThat(run(folder.toString())).isOne();
        assertThat(lines(out.toString(StandardCharsets.UTF_8))).isEqualTo(lines(first));
        assertThat(first).doesNotContain("Note:");
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            Path file = folder.resolve(each.getKey().substring("/api/v1/".length()));
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    @Test
    @DisplayName("waits if a portal reports too many requests, and then continues")
    void tooManyRequests() throws IOException {
        Map<String, byte[]> served = served();
        Map<String, Long> asked = new ConcurrentHashMap<>();
        AtomicLong waited = new AtomicLong();
        String slow =
                served.keySet().stream().filter(p -> p.contains("/tables/")).findFirst().get();
        HttpServer server =
                serve(
                        exchange -> {
                            String path = exchange.getRequestURI().toString();
                            Long before = asked.putIfAbsent(path, System.nanoTime());
                            if (path.equals(slow) && before == null) {
                                exchange.getResponseHeaders().set("Retry-After", "1");
                                exchange.sendResponseHeaders(429, -1);
                                exchange.close();
                                return;
                            }
                            if (before != null) {
                                waited.set(System.nanoTime() - before);
                            }
                            answer(exchange, served);
                        });
        try {
            assertThat(run(address(server))).isOne();
            assertThat(Duration.ofNanos(waited.get())).isBetween(SECOND, SECOND.multipliedBy(50));
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("does not wait for hours, but exits with 2 and says why")
    void neverEnough() throws IOException {
        HttpServer server =
                serve(
                        exchange -> {
                            exchange.getResponseHeaders().set("Retry-After", "86400");
                            exchange.sendResponseHeaders(429, -1);
                            exchange.close();
                        });
        try {
            assertThat(run(address(server))).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("too many requests");
        } finally {
            server.stop(0);
        }
    }

    private static Map<String, byte[]> served() {
        Map<String, byte[]> served = new TreeMap<>(dictionary());
        leaking()
                .files()
                .forEach(
                        (name, text) ->
                                served.put(
                                        "/api/v1/" + name, text.getBytes(StandardCharsets.UTF_8)));
        Set<String> releases = new TreeSet<>();
        for (String path : List.copyOf(served.keySet())) {
            if (path.startsWith("/api/v1/releases/")) {
                releases.add(path.substring(0, path.indexOf("/tables/")));
            }
        }
        releases.forEach(each -> served.put(each, index(served.keySet(), each + "/tables/")));
        served.put("/api/v1/releases", index(releases, "/releases/"));
        served.put("/api/v1/catalog", index(served.keySet(), "/catalog/"));
        return served;
    }

    private static HttpServer serve(HttpHandler handler) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Map<String, byte[]> served)
            throws IOException {
        byte[] body = served.get(exchange.getRequestURI().toString());
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** Returns all lines except the last, which has the time. */
    private static List<String> lines(String text) {
        List<String> lines = text.lines().toList();
        return lines.subList(0, lines.size() - 1);
    }

    private static Map<String, byte[]> dictionary() {
        Map<String, byte[]> files = new TreeMap<>();
        String root = "/api/v1/catalog/";
        CatalogSource catalog = CatalogSource.classpath("catalog");
        CatalogSource reference = CatalogSource.classpath("reference");
        files.put(root + "versions.csv", catalog.read("versions.csv"));
        for (Catalog version : Catalogs.builtIn().all()) {
            String folder = version.version() + "/";
            CatalogReader.FILES.forEach(
                    f -> files.put(root + folder + f, catalog.read(folder + f)));
        }
        for (String file : List.of("counties.csv", "reporting_periods.csv")) {
            files.put(root + "reference/" + file, reference.read(file));
        }
        return files;
    }

    private static byte[] index(Set<String> paths, String folder) {
        return paths.stream()
                .filter(path -> path.contains(folder))
                .map(path -> "{\"href\":\"" + path + "\"}")
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"files\":[{\"href\":\"http://elsewhere.example/api/v1/x.csv\"},"
                                        + "{\"href\":\"/api/v1/../private.csv\"},",
                                "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
