package org.csecprogress.recovery.service;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.setting.service.EnvironmentFile;
import org.csecprogress.kernel.setting.service.Settings;
import org.csecprogress.recovery.persistence.Manifest;
import org.csecprogress.recovery.persistence.Server;

/**
 * Dumps the database and writes down what the dump must hold, both of one snapshot: {@code
 * bin/backup} calls it with the classes of the archive.
 */
public final class Backup {
    private static final int STILL_THERE = 1;
    private static final int NO_BACKUP = 3;

    private final Server server;
    private final Path folder;

    Backup(Settings settings) {
        server = Server.of(settings, settings.of("csec.db.url").orElse(""), "csec.backup.");
        folder =
                settings.of("csec.backup.dir")
                        .map(Path::of)
                        .orElseThrow(
                                () -> new IllegalArgumentException("csec.backup.dir is not set"));
    }

    /**
     * Makes a backup, prints a sentence, and ends with 0, with 1 if an older one could not be
     * deleted, or with 3 if there is none.
     *
     * @param arguments the file of variables or nothing, and after how many days a backup is
     *     deleted or nothing
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Backup backup = new Backup(Settings.of(EnvironmentFile.variables(arguments[0])));
            Instant now = Instant.now();
            out.println(backup.make(now));
            return arguments[1].isEmpty() || backup.isDeleted(now, arguments[1], err)
                    ? 0
                    : STILL_THERE;
        } catch (IOException | SQLException | IllegalArgumentException e) {
            err.println("No backup was made: " + e.getMessage());
            return NO_BACKUP;
        }
    }

    private String make(Instant now) throws IOException, SQLException {
        BackupFile backup = BackupFile.at(folder, now);
        Path part = folder.resolve(backup.file().getFileName() + ".part");
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            String snapshot = snapshot(statement);
            DatabaseProgram.run(
                    server.variables(),
                    List.of("pg_dump", "-Fc", "--snapshot=" + snapshot, "--file=" + part));
            Manifest manifest = Manifest.of(connection);
            // A dump counts from its name on, so its manifest is there before.
            manifest.write(backup.manifest());
            sync(backup.manifest());
            sync(part);
            Files.move(part, backup.file(), StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
            return "%s has %,d rows in %,d bytes."
                    .formatted(backup.file(), manifest.rows(), backup.size());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String snapshot(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private boolean isDeleted(Instant now, String days, PrintStream err) {
        try {
            delete(now.minus(Duration.ofDays(Long.parseLong(days))));
            return true;
        } catch (IOException e) {
            err.println("An older backup was not deleted: " + e.getMessage());
            return false;
        }
    }

    /** Deletes older backups, but not the newest one. Results of drills stay. */
    private void delete(Instant before) throws IOException {
        Optional<BackupFile> newest = BackupFile.newest(folder);
        for (BackupFile each : BackupFile.in(folder)) {
            if (each.made().isBefore(before) && !newest.equals(Optional.of(each))) {
                Files.delete(each.file());
                Files.deleteIfExists(each.manifest());
            }
        }
    }
}
