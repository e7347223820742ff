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
 * The built EAR on WildFly, started by the lines of the shipped service with the shipped files, but
 * for their folders and ports.
 */
final class WildFlyServer implements AutoCloseable {
    private static final Path LIBRARY = Path.of(System.getProperty("csec.preboot")).getParent();

    private final int port = Portal.freePort();
    private final Path work = Portal.folder("ear");
    private final Path programs = work.resolve("programs");
    private final Path state = work.resolve("state");
    private final Path log = work.resolve("server.log");
    private final TestDatabase database;
    private final ServiceUnit unit;
    private Process starter;

    WildFlyServer(TestDatabase database) {
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
        starter = run("exec " + unit.all("ExecStart").get(0));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        awaitReady();
        TestBudget.countWithUs(process());
        TestBudget.started(
                "WildFly",
                Duration.ofNanos(System.nanoTime() - begun),
                Processor.ofFamily(process()));
    }

    /**
     * Copies what is installed, with the port of the test and what lets the server start quickly.
     */
    private void layOut() throws IOException {
        Path driver = programs.resolve("modules/org/csecprogress/driver/main");
        Files.createDirectories(driver);
        Path shipped = LIBRARY.resolve("wildfly");
        Files.copy(LIBRARY.resolve("new-server"), programs.resolve("bin/new-server"));
        Files.copy(shipped.resolve("module.xml"), driver.resolve("module.xml"));
        Files.copy(
                shipped.resolve("logging.properties"),
                programs.resolve("server-logging.properties"));
        Path ear = Path.of(System.getProperty("csec.ear"));
        for (String jar : List.of("postgresql.jar", "domain.jar")) {
            Files.copy(ear.resolveSibling("driver").resolve(jar), driver.resolve(jar));
        }
        Files.writeString(
                programs.resolve("server.xml"),
                ShippedProxy.replace(
                        ShippedProxy.replace(
                                Files.readString(shipped.resolve("server.xml")),
                                "port=\"8080\"",
                                "port=\"" + port + "\""),
                        "/opt/csec-progress/csec-progress.ear",
                        ear.toString()));
        Files.writeString(
                programs.resolve("server.conf"),
                Files.readString(shipped.resolve("server.conf"))
                        + "JAVA_OPTS=\"$JAVA_OPTS "
                        + String.join(" ", QuickStart.OPTIONS)
                        + "\"\n");
    }

    private Process run(String line) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                line.replace("/opt/csec-progress", programs.toString())
                                        .replace("/opt/wildfly", System.getProperty("csec.server"))
                                        .replace("/var/lib/csec-progress", state.toString()))
                        .directory(programs.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(unit.environment());
        builder.environment().put("JBOSS_HOME", System.getProperty("csec.server"));
        builder.environment().put("RUN_CONF", programs.resolve("server.conf").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
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

    /** Returns the port on which it has to listen. */
    int port() {
        return port;
    }

    /** Returns the process of Java, which the script of the server has started. */
    long process() {
        return starter.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow()
                .pid();
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
