package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;

/** The built WAR on Payara Micro, in its own process on loopback. */
final class Portal implements AutoCloseable {
    /**
     * Statements of timed caches: ten seconds for the calendar and the newest daily head, a minute
     * for the site texts.
     */
    private static final List<String> READ_BY_TIME =
            List.of(
                    "from filing_stage order by",
                    "from release_announcement",
                    "from transparency_head",
                    "from site_text where passed_en is not null");

    /** Marks a statement of no request, as the counting data source writes it. */
    private static final String WORK = "[work] ";

    /** Mark statements without a transaction, ends of transactions and second connections. */
    private static final String ALONE = "[alone] ";

    private static final String TRANSACTION = "[transaction] ";
    private static final String SECOND = "[second] ";

    /** The log line of a failed deployment: Micro reports that it is ready even then. */
    private static final String BROKEN = "Exception while loading the app";

    /** The length of a short session; a slow machine loads a page in half of it. */
    static final int SHORT_SESSION_SECONDS = 20;

    private static final String A_DAY = "86400";

    static final Map<String, String> SHORT_SESSIONS =
            Map.of("CSEC_SESSION_SECONDS", Integer.toString(SHORT_SESSION_SECONDS));

    /** The script that runs before the server starts, and its folder. */
    private static final Path PREBOOT = Path.of(System.getProperty("csec.preboot"));

    private static final Path LIBRARY = PREBOOT.getParent();

    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(Integer.getInteger("csec.ports", 20_000));

    private static Portal shared;
    private static Portal ofShortSessions;

    private static final Path PRODUCTION = Path.of(System.getProperty("csec.war"));

    private final String name;
    private final Path archive;
    private final Path folder;
    private final TestDatabase database;
    private final int port;
    private List<String> options = QuickStart.OPTIONS;
    private List<String> installed = List.of();
    private Process process;

    private Portal(String name, Path archive, Path folder, TestDatabase database) {
        this.name = name;
        this.archive = archive;
        this.folder = folder;
        this.database = database;
        this.port = freePort();
    }

    /** Returns the portal that all tests of a run share, with the accounts of {@link People}. */
    static synchronized Portal shared() {
        if (shared == null) {
            Portal portal = prepared("shared");
            Map<String, String> settings = new HashMap<>(portal.counting());
            settings.putAll(StateProvider.settings());
            settings.put("CSEC_BACKUP_DIR", portal.folder().toString());
            portal.start(settings);
            shared = portal;
        }
        return shared;
    }

    /**
     * Returns the portal with short sessions, for tests whose people are signed out soon or work
     * without a pause, with the accounts of {@link People}. It may not be running.
     */
    static synchronized Portal ofShortSessions() {
        if (ofShortSessions == null) {
            Portal portal = prepared("short-sessions");
            ofShortSessions = portal;
        }
        return ofShortSessions;
    }

    /** Starts the portal unless it is running, and waits until it is ready. */
    void startUnlessRunning(Map<String, String> settings) {
        if (process == null || !process.isAlive()) {
            start(settings);
        }
    }

    /** Returns a test's own portal on an empty embedded database, not started. */
    static Portal embedded(String name) {
        Path folder = folder(name);
        return new Portal(name, PRODUCTION, folder, TestDatabase.h2(folder));
    }

    /**
     * Returns a portal with the demonstration code, not started.
     *
     * @param database makes its database in its folder
     */
    static Portal demonstration(String name, Function<Path, TestDatabase> database) {
        Path folder = folder(name);
        Path demonstration = Path.of(System.getProperty("csec.demo.war"));
        return new Portal(name, demonstration, folder, database.apply(folder));
    }

    /** Creates a folder for the files of a portal. */
    static Path folder(String name) {
        try {
            Path work = Path.of(System.getProperty("csec.work"));
            Files.createDirectories(work);
            return Files.createTempDirectory(work, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a test's own portal with the accounts of {@link People}, not started. */
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

    /** Returns another node on the database of this one, not started. */
    Portal beside(String other) {
        return beside(other, archive);
    }

    /** Returns another node of another archive. */
    Portal beside(String other, Path war) {
        return new Portal(other, war, folder(other), database);
    }

    /** Sets the options of {@link QuickStart} for the next starts. */
    Portal with(List<String> others) {
        options = others;
        return this;
    }

    /** Has the next starts log, and choose their address, as the installed service does. */
    Portal asInstalled() {
        installed = List.of("--logproperties", LIBRARY.resolve("logging.properties").toString());
        return this;
    }

    /** Returns the settings that log database statements. */
    Map<String, String> counting() {
        return Map.of(
                "CSEC_DB_CLASS",
                "org.csecprogress.systemtests.counting.CountingDataSource",
                "CSEC_STATEMENTS",
                statementsFile().toString());
    }

    /** Starts the portal and waits until it is ready. */
    void start(Map<String, String> settings) {
        if (process == null) {
            // An aborted run must not leave a server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        }
        long begun = System.nanoTime();
        try {
            Path root = folder.resolve("server-" + System.nanoTime());
            List<String> command = MicroRuntime.in(root, options);
            command.addAll(
                    List.of(
                            "--deploy",
                            archive.toString(),
                            "--contextroot",
                            "/",
                            "--port",
                            Integer.toString(port),
                            "--nocluster",
                            "--prebootcommandfile",
                            preboot().toString(),
                            "--postdeploycommandfile",
                            LIBRARY.resolve("postdeploy.txt").toString()));
            command.addAll(installed);
            ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
            builder.environment().putAll(database.settings());
            builder.environment().put("CSEC_DATA_DIR", folder.toString());
            builder.environment().put("CSEC_LISTEN_ADDRESS", "127.0.0.1");
            builder.environment().put("LISTEN_ADDRESS", "127.0.0.1");
            builder.environment().put("CSEC_SITE_URL", url(""));
            // Its timed writes would be mistaken for those of a test's request.
            builder.environment().put("CSEC_ARCHIVE_AUDIT_SECONDS", A_DAY);
            builder.environment().put("CSEC_RELEASE_PRICE_SECONDS", A_DAY);
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

    /** Writes the preboot file: closed until the portal is deployed. */
    private Path preboot() throws IOException {
        String text = Files.readString(PREBOOT);
        text += Files.readString(LIBRARY.resolve("preboot-closed.txt"));
        if (!installed.isEmpty()) {
            text += Files.readString(LIBRARY.resolve("preboot-address.txt"));
        }
        return Files.writeString(folder.resolve("preboot.txt"), text);
    }

    private void awaitReady() {
        Readiness ready = new Readiness(url(""));
        long end = System.nanoTime() + Patience.WORK.toNanos();
        while (System.nanoTime() < end && process.isAlive() && !log().contains(BROKEN)) {
            if (ready.isUp()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("the portal did not start: see " + folder);
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

    /** Ends the process in an orderly way. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(Patience.PAGE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns an address with a host name, since passkeys belong to one and to no number. */
    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Returns the CPU time of its process so far, without the database's. */
    Duration processor() {
        return Processor.of(process.pid());
    }

    TestDatabase database() {
        return database;
    }

    /** Returns its data folder. */
    Path folder() {
        return folder;
    }

    private Path statementsFile() {
        return folder.resolve("statements.log");
    }

    /**
     * Returns the database statements of a request, in order and without those of timed caches;
     * only where they are counted.
     */
    List<String> during(Runnable request) {
        return statements(request)
                .filter(each -> !each.startsWith(WORK))
                .filter(Portal::isOfRequest)
                .toList();
    }

    /** The entity manager writes its words in capitals. */
    private static boolean isOfRequest(String statement) {
        String words = statement.toLowerCase(Locale.ROOT);
        return READ_BY_TIME.stream().noneMatch(words::contains);
    }

    /** Returns them together with those of work outside requests, which one may have begun. */
    List<String> duringWithWork(Runnable request) {
        return statements(request)
                .map(each -> each.startsWith(WORK) ? each.substring(WORK.length()) : each)
                .toList();
    }

    /**
     * Returns the statements without those of the wall around each county, of which each
     * transaction has one on PostgreSQL and none on the embedded database.
     */
    private Stream<String> statements(Runnable request) {
        return written(request).stream()
                .filter(each -> Stream.of(ALONE, TRANSACTION, SECOND).noneMatch(each::startsWith))
                .filter(each -> !each.contains("set_config('csec.reach'"));
    }

    /**
     * Returns a line for each transaction of a request, with its role, how often it stated its
     * reach and the number of its other statements, and one for each statement outside of any.
     */
    List<String> inTransactionsAndOutside(Runnable request) {
        return written(request).stream()
                .filter(each -> each.startsWith(ALONE) || each.startsWith(TRANSACTION))
                .toList();
    }

    /**
     * Returns a line for each statement of somebody who held a connection of the same role already:
     * many of them at once would all wait for the second.
     */
    List<String> onSecondConnections(Runnable request) {
        return written(request).stream().filter(each -> each.startsWith(SECOND)).toList();
    }

    private List<String> written(Runnable request) {
        long before = statementsFile().toFile().length();
        request.run();
        // A run leaves megabytes of statements, so only the new ones are read.
        try (InputStream file = Files.newInputStream(statementsFile())) {
            file.skipNBytes(before);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the server's log so far. */
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
     * Returns a free port, below the system's ephemeral ports. Each suite has its own range, so
     * that a restarted server finds its port free.
     */
    static int freePort() {
        return freePorts(1);
    }

    /** Reserves consecutive ports and returns the first one, which is free. */
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
