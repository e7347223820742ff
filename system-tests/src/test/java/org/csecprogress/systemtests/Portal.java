package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;

/** The built WAR on Payara Micro, as a process of its own on loopback. */
final class Portal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** Micro says that it is ready, and stays, when the application could not be deployed. */
    private static final String BROKEN = "Exception while loading the app";

    /** Long enough for a slow machine to load a page within its half. */
    static final int SHORT_SESSION_SECONDS = 20;

    private static final String A_DAY = "86400";

    static final Map<String, String> SHORT_SESSIONS =
            Map.of("CSEC_SESSION_SECONDS", Integer.toString(SHORT_SESSION_SECONDS));

    /** What is done before the server starts, and the folder of the scripts with it. */
    private static final Path PREBOOT = Path.of(System.getProperty("csec.preboot"));

    private static final Path LIBRARY = PREBOOT.getParent();

    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(Integer.getInteger("csec.ports", 20_000));

    private static Portal shared;
    private static Portal ofShortSessions;

    /** The settings that name the archives. */
    private static final String PRODUCTION = "csec.war";

    private static final String DEMONSTRATION = "csec.demo.war";

    private final String name;
    private final String archive;
    private final Path folder;
    private final TestDatabase database;
    private final int port;
    private Process process;

    private Portal(String name, String archive, Path folder, TestDatabase database) {
        this.name = name;
        this.archive = archive;
        this.folder = folder;
        this.database = database;
        this.port = freePort();
    }

    /** The portal that all test classes of a run share, with the people of {@link People}. */
    static synchronized Portal shared() {
        if (shared == null) {
            Portal portal = prepared("shared");
            portal.start(portal.counting());
            shared = portal;
        }
        return shared;
    }

    /**
     * The portal of those tests of a run whose people are signed out soon or work without a pause,
     * with the people of {@link People}; it may not be running.
     */
    static synchronized Portal ofShortSessions() {
        if (ofShortSessions == null) {
            Portal portal = prepared("short-sessions");
            ofShortSessions = portal;
        }
        return ofShortSessions;
    }

    /** Starts it and waits until it is ready, unless it is. */
    void startUnlessRunning(Map<String, String> settings) {
        if (process == null || !process.isAlive()) {
            start(settings);
        }
    }

    /** A portal of a test's own on an empty embedded database, not started. */
    static Portal embedded(String name) {
        Path folder = folder(name);
        return new Portal(name, PRODUCTION, folder, TestDatabase.h2(folder));
    }

    /**
     * A portal with what plays the demonstration, not started.
     *
     * @param database makes its database in its folder
     */
    static Portal demonstration(String name, Function<Path, TestDatabase> database) {
        Path folder = folder(name);
        return new Portal(name, DEMONSTRATION, folder, database.apply(folder));
    }

    /** A new folder of that name for the files of a portal. */
    static Path folder(String name) {
        try {
            Path work = Path.of(System.getProperty("csec.work"));
            Files.createDirectories(work);
            return Files.createTempDirectory(work, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A portal of a test's own, not started, with the people of {@link People}. */
    static Portal prepared(String name) {
        try {
            Path folder = folder(name);
            Portal portal = new Portal(name, PRODUCTION, folder, TestDatabase.fresh(folder));
            portal.database.migrate();
            try (Connection connection = portal.database.connect()) {
                People.moveInto(connection);
            }
            return portal;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare a portal", e);
        }
    }

    /** The settings under which what the database is asked can be read. */
    Map<String, String> counting() {
        return Map.of(
                "CSEC_DB_CLASS",
                "org.csecprogress.systemtests.counting.CountingDataSource",
                "CSEC_STATEMENTS",
                statementsFile().toString());
    }

    /** Starts it and waits until it is ready. */
    void start(Map<String, String> settings) {
        if (process == null) {
            // A run that is broken off must not leave a server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        }
        long begun = System.nanoTime();
        try {
            Path root = folder.resolve("server-" + System.nanoTime());
            List<String> command = MicroRuntime.in(root);
            command.addAll(
                    List.of(
                            "--deploy",
                            System.getProperty(archive),
                            "--contextroot",
                            "/",
                            "--port",
                            Integer.toString(port),
                            "--nocluster",
                            "--prebootcommandfile",
                            preboot().toString(),
                            "--postdeploycommandfile",
                            LIBRARY.resolve("postdeploy.txt").toString()));
            ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
            builder.environment().putAll(database.settings());
            builder.environment().put("CSEC_DATA_DIR", folder.toString());
            builder.environment().put("CSEC_LISTEN_ADDRESS", "127.0.0.1");
            // What it writes by itself would be taken for what a test's request wrote.
            builder.environment().put("CSEC_ARCHIVE_AUDIT_SECONDS", A_DAY);
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
            process = builder.start();
            awaitReady();
            TestBudget.started(name, Duration.ofNanos(System.nanoTime() - begun), processor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code bin/run} puts it together: nobody is let in before the portal is there. */
    private Path preboot() throws IOException {
        Path file = folder.resolve("preboot.txt");
        String closed = Files.readString(LIBRARY.resolve("preboot-closed.txt"));
        return Files.writeString(file, Files.readString(PREBOOT) + closed);
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive() && !log().contains(BROKEN)) {
            if (isReady(client)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("the portal did not start: see " + folder);
    }

    private boolean isReady(HttpClient client) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url("/health/ready")))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            // The client's own timeout ends with the head of the answer; this one with its body.
            return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                            .get(10, TimeUnit.SECONDS)
                            .statusCode()
                    == 200;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pause() {
        try {
            process.waitFor(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process at once, as a power cut would. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the process in order. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The time of the processors that its process has had so far, without the database's. */
    Duration processor() {
        return Processor.of(process.pid());
    }

    TestDatabase database() {
        return database;
    }

    /** Its data folder. */
    Path folder() {
        return folder;
    }

    private Path statementsFile() {
        return folder.resolve("statements.log");
    }

    /** What the database was asked so far, in order; only on the shared portal. */
    List<String> statements() {
        try {
            return Files.readAllLines(statementsFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the database is asked while something is done; only on the shared portal. */
    List<String> during(Runnable request) {
        int before = statements().size();
        request.run();
        List<String> after = statements();
        return after.subList(before, after.size());
    }

    /** What the server wrote so far. */
    String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            stop();
        }
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port that nobody has: below those that the system gives to connections, and each suite has
     * a range of its own, so that a server that is started again finds it free.
     */
    static int freePort() {
        return freePorts(1);
    }

    /** The first of as many ports in a row; the first one is free. */
    static int freePorts(int count) {
        while (true) {
            int port = NEXT_PORT.getAndAdd(count);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
