package org.csecprogress.systemtests;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Measures what kept public pages cost beside a static file of about their size, from the portal
 * and from nginx in front of it. It has no bounds: {@code bin/bench} runs it and shows its output,
 * and {@link KeptPagesIT} holds the CPU time.
 */
@DisplayName("Measured: kept public pages beside static files")
class PublicBench {
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 8_000;
    private static final int COUNTED = 2_000;
    private static final int ROUNDS = 5;
    private static final String TITLE =
            "%nPublic pages, %d requests of %d clients, median of %d rounds%n"
                    + "from     what                                 bytes  requests/s"
                    + "  CPU ms a request%n";

    /** One line of the table. */
    private record Line(String from, String what, ManyRequests requests) {}

    /** One round of a line. */
    private record Round(double requestsPerSecond, double millis) {}

    private final HttpClient plain = ManyRequests.client().build();

    @Test
    @DisplayName("home, report, county, list of releases and 304, from the portal and from nginx")
    void measures() throws IOException, InterruptedException, ExecutionException {
        try (Portal portal = Portal.prepared("bench");
                Nginx nginx = new Nginx()) {
            portal.start(Map.of("CSEC_API_REQUESTS_ADDRESS", "0"));
            Story story = new Story(portal.url(""));
            story.file();
            story.approve();
            story.publish();
            Path files = Files.createDirectories(portal.folder().resolve("static"));
            Files.write(files.resolve("home"), of(portal, "/").content());
            nginx.startUnlimited(portal.url(""), files);
            write(measure(portal, nginx, lines(portal, nginx)));
        }
    }

    private ManyRequests of(Portal portal, String path) {
        return ManyRequests.of(plain, portal.url(path));
    }

    private List<Line> lines(Portal portal, Nginx nginx) {
        HttpClient tls = ManyRequests.client().sslContext(nginx.trust()).build();
        ManyRequests home = of(portal, "/");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("portal", "a style sheet", home.styleSheet(portal.url(""))));
        for (String path :
                List.of(
                        "/",
                        "/report/latest",
                        "/report/" + Story.FILED + "-r1",
                        "/report/latest/county/alameda",
                        "/api/v1/releases")) {
            lines.add(new Line("portal", path, of(portal, path)));
        }
        lines.add(new Line("portal", "304 of /", home.ofKnown()));
        ManyRequests releases = of(portal, "/api/v1/releases");
        lines.add(new Line("portal", "304 of /api/v1/releases", releases.ofKnown()));
        lines.add(
                new Line(
                        "nginx",
                        "a file of its own",
                        ManyRequests.of(tls, nginx.url("/static/home"))));
        lines.add(new Line("nginx", "/", ManyRequests.of(tls, nginx.url("/"))));
        lines.add(new Line("nginx", "304 of /", ManyRequests.of(tls, nginx.url("/")).ofKnown()));
        return lines;
    }

    private static Map<Line, List<Round>> measure(Portal portal, Nginx nginx, List<Line> lines)
            throws InterruptedException, ExecutionException {
        Map<Line, List<Round>> rounds = new LinkedHashMap<>();
        for (Line line : lines) {
            line.requests().send(WARM_UP, CLIENTS);
            rounds.put(line, new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Line line : lines) {
                Duration before = portal.processor().plus(nginx.processor());
                long start = System.nanoTime();
                line.requests().send(COUNTED, CLIENTS);
                double seconds = (System.nanoTime() - start) / 1e9;
                Duration cost = portal.processor().plus(nginx.processor()).minus(before);
                rounds.get(line)
                        .add(new Round(COUNTED / seconds, (double) cost.toMillis() / COUNTED));
            }
        }
        return rounds;
    }

    private static void write(Map<Line, List<Round>> rounds) throws IOException {
        StringBuilder table = new StringBuilder(TITLE.formatted(COUNTED, CLIENTS, ROUNDS));
        rounds.forEach(
                (line, all) ->
                        table.append(
                                String.format(
                                        Locale.ROOT,
                                        "%-8s %-34s %7d %11.0f %17.3f%n",
                                        line.from(),
                                        line.what(),
                                        line.requests().size(),
                                        middle(all.stream().map(Round::requestsPerSecond).toList()),
                                        middle(all.stream().map(Round::millis).toList()))));
        Files.writeString(
                Path.of(System.getProperty("csec.work")).resolveSibling("bench-public.txt"),
                table,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static double middle(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
