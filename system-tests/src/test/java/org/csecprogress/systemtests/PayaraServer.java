package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;

/**
 * The built EAR on Payara Server, started by the lines of the shipped service with the shipped
 * files, but for their folders and ports.
 */
final class PayaraServer implements AutoCloseable {
    private static final Path LIBRARY = Path.of(System.getProperty("csec.preboot")).getParent();
    private static final String SET =
            "set configs.config.server-config.network-config.network-listeners.network-listener.";

    private final int port = Portal.freePort();
    private final int administration = Portal.freePort();
    private final Path work = Portal.folder("ear");
    private final Path programs = work.resolve("programs");
    private final Path state = work.resolve("state");
    private final Path log = work.resolve("server.log");
    private final TestDatabase database;
    private final ServiceUnit unit;
    private Process starter;

    PayaraServer(TestDatabase database) {
        this.database = database;
        try {
            unit = ServiceUnit.of("csec-progress-server.service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server, which deploys the EAR, and waits until the portal is ready. */
    void start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Files.createDirectories(programs.resolve("bin"));
        Files.createDirectory(state);
        layOut();
        for (String line : unit.all("ExecStartPre")) {
            Process step = run(line);
            assertThat(step.waitFor(Patience.PAGE.toMinutes(), TimeUnit.MINUTES)).isTrue();
            assertThat(step.exitValue()).as(this::log).isZero();
        }
        quicken(state.resolve("server/domain1/config/domain.xml"));
        starter = run("exec " + unit.all("ExecStart").get(0));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
        TestBudget.countWithUs(process());
        TestBudget.started(
                "Payara Server",
                Duration.ofNanos(System.nanoTime() - begun),
                Processor.ofFamily(process()));
    }

    /**
     * Copies what is installed. Two lines that hide pages of the server are left out, since the
     * portal has to hide them by itself on a server that has none.
     */
    private void layOut() throws IOException {
        copy("logging.properties", "logging.properties");
        copy("new-domain", "bin/new-domain");
        String preboot =
                Files.readString(LIBRARY.resolve("preboot-server.txt"))
                        .lines()
                        .filter(line -> !line.matches("set\\S*-(metrics|openapi)-config.*"))
                        .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(
                programs.resolve("preboot.txt"),
                ShippedProxy.replace(preboot, "port=8080", "port=" + port)
                        + SET
                        + "admin-listener.port="
                        + administration
                        + "\n");
        Files.writeString(
                programs.resolve("postboot.txt"),
                ShippedProxy.replace(
                        Files.readString(LIBRARY.resolve("postboot-server.txt")),
                        "/opt/csec-progress/csec-progress.ear",
                        System.getProperty("csec.ear")));
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(LIBRARY.resolve(from), programs.resolve(to));
    }

    private Process run(String line) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                line.replace("/opt/csec-progress", programs.toString())
                                        .replace("/opt/payara6", System.getProperty("csec.server"))
                                        .replace("/var/lib/csec-progress", state.toString()))
                        .directory(programs.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(unit.environment());
        builder.environment().put("PAYARA", System.getProperty("csec.server"));
        builder.environment().put("STATE_DIRECTORY", state.toString());
        builder.environment().put("HOME", state.toString());
        builder.environment().putAll(database.settings());
        builder.environment().put("CSEC_SITE_URL", url());
        builder.environment().putAll(StateProvider.settings());
        return builder.start();
    }

    private void awaitReady() throws InterruptedException {
        Readiness ready = new Readiness(url());
        long end = System.nanoTime() + Patience.WORK.toNanos();
        while (System.nanoTime() < end && !starter.waitFor(500, TimeUnit.MILLISECONDS)) {
            if (ready.isUp()) {
                return;
            }
        }
        throw new IllegalStateException("the portal did not start: see " + log);
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Returns the ports on which it has to listen: the portal's and that of its administration. */
    Set<Integer> ports() {
        return Set.of(port, administration);
    }

    /** Returns the address of its administration. */
    String administration() {
        return "http://127.0.0.1:" + administration;
    }

    long process() {
        return Long.parseLong(read(state.resolve("server/domain1/config/pid")).strip());
    }

    /** Returns its log so far. */
    String log() {
        return read(log);
    }

    /** Returns the files of a native library that the server has mapped. */
    Set<String> loaded(String library) throws IOException {
        try (Stream<String> maps = Files.lines(Path.of("/proc", "" + process(), "maps"))) {
            return maps.map(line -> line.replaceFirst("^[^/]*", ""))
                    .filter(path -> path.contains("/" + library + "."))
                    .collect(Collectors.toSet());
        }
    }

    /** Ends the server and what started it at once. */
    @Override
    public void close() {
        TestBudget.look();
        if (starter != null) {
            List<ProcessHandle> all =
                    Stream.concat(starter.descendants(), Stream.of(starter.toHandle())).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
        }
    }

    /** Starts the server quickly. */
    private static void quicken(Path configuration) throws IOException {
        String options =
                QuickStart.OPTIONS.stream()
                        .map(option -> "<jvm-options>" + option + "</jvm-options>")
                        .collect(Collectors.joining());
        Files.writeString(
                configuration,
                read(configuration)
                        .replace(
                                "<jvm-options>-server</jvm-options>",
                                "<jvm-options>-server</jvm-options>" + options));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
