package org.csecprogress.recovery.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A dump of the database in the folder {@code csec.backup.dir}. Its name has the time of its
 * snapshot. Beside it lie the manifest of what it holds and the result of its last drill.
 */
public record BackupFile(Path file, Instant made) {
    private static final String ENDING = ".dump";
    private static final Pattern NAME =
            Pattern.compile(
                    "csec-progress-\\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
                            + "T([01]\\d|2[0-3])([0-5]\\d){2}Z\\.dump");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'csec-progress-'yyyyMMdd'T'HHmmss'Z.dump'")
                    .withZone(ZoneOffset.UTC);

    /** Returns the file of a backup that is made now. */
    static BackupFile at(Path folder, Instant now) {
        return of(folder.resolve(TIME.format(now)));
    }

    /**
     * Returns the backup in a file.
     *
     * @throws IllegalArgumentException if its name is none of a backup
     */
    static BackupFile of(Path file) {
        String name = nameOf(file);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(file + " has no name of a backup");
        }
        return new BackupFile(file, TIME.parse(name, Instant::from));
    }

    /** Returns the backups in a folder, oldest first. */
    static List<BackupFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(nameOf(file)).matches())
                    .map(BackupFile::of)
                    .sorted(Comparator.comparing(BackupFile::made))
                    .toList();
        }
    }

    /** Returns the newest backup in a folder. */
    public static Optional<BackupFile> newest(Path folder) throws IOException {
        List<BackupFile> all = in(folder);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Returns the size of the dump in bytes. */
    public long size() throws IOException {
        return Files.size(file);
    }

    Path manifest() {
        return beside(".manifest");
    }

    Path drill() {
        return beside(DrillResult.ENDING);
    }

    private Path beside(String ending) {
        String name = nameOf(file);
        return file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ending);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
