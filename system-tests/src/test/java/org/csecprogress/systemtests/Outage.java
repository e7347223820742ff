package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.csecprogress.budget.TestBudget;

/** Outages of a test's PostgreSQL server. */
final class Outage {
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final TestDatabase database;

    Outage(TestDatabase database) {
        this.database = database;
    }

    /** Restarts the server, which breaks all connections, and waits until it answers. */
    void restart() throws IOException, InterruptedException {
        long server = database.server();
        Path process = Path.of("/proc", Long.toString(server));
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // The server refuses to run as root; in its own user name space it doesn't.
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(Files.readString(process.resolve("cmdline")).split("\0", -1)));
        command.remove("");
        Path folder = process.resolve("cwd").toRealPath();
        signal("INT", Stream.of(server));
        awaitEnd(server);
        Process again =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.PAGE.toSeconds());
        while (!answers()) {
            boolean ended = again.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > end) {
                throw new IllegalStateException("the server does not start again");
            }
        }
        TestBudget.countWithUs(database.server());
    }

    /** Freezes all processes of the server: connections stay open, but nothing answers. */
    Frozen freeze() throws IOException, InterruptedException {
        long server = database.server();
        Frozen frozen = new Frozen(server);
        signal("STOP", family(server));
        return frozen;
    }

    /** A frozen server; closing it lets it run again. */
    record Frozen(long server) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                signal("CONT", family(server));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Stream<Long> family(long server) {
        ProcessHandle first = ProcessHandle.of(server).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants()).map(ProcessHandle::pid);
    }

    private static void signal(String name, Stream<Long> processes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.map(String::valueOf).forEach(command::add);
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void awaitEnd(long server) throws InterruptedException {
        try {
            var handle = ProcessHandle.of(server);
            if (handle.isPresent()) {
                handle.get().onExit().get(Patience.PAGE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }

    private boolean answers() {
        try (Connection connection = database.connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
