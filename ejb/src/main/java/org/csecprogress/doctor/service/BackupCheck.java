package org.csecprogress.doctor.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.kernel.check.service.Flaw;

/** Looks whether the newest backup is fresh, by the time in its name. */
final class BackupCheck {
    private static final Pattern NAME =
            Pattern.compile(
                    "csec-progress-\\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
                            + "T([01]\\d|2[0-3])([0-5]\\d){2}Z\\.dump");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'csec-progress-'yyyyMMdd'T'HHmmss'Z.dump'")
                    .withZone(ZoneOffset.UTC);

    /** A day, and two hours for a slow one. */
    private static final Duration OLDEST = Duration.ofHours(26);

    private static final String REMEDY = "Look why no new backup is made, and make one.";

    private BackupCheck() {}

    static List<Flaw> findings(Path folder, Instant now) {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<String> newest =
                    files.map(file -> folder.relativize(file).toString())
                            .filter(name -> NAME.matcher(name).matches())
                            .max(Comparator.naturalOrder());
            if (newest.isEmpty()) {
                return List.of(Flaw.warning("There is no backup in " + folder + ".", REMEDY));
            }
            return of(folder, newest.get(), now);
        } catch (IOException e) {
            return List.of(
                    Flaw.warning(
                            "CSEC_BACKUP_DIR cannot be read: " + folder + ".",
                            "Create the folder, and let this account read it."));
        }
    }

    private static List<Flaw> of(Path folder, String newest, Instant now) throws IOException {
        Instant made = TIME.parse(newest, Instant::from);
        Path file = folder.resolve(newest);
        if (Files.size(file) == 0) {
            return List.of(Flaw.warning("The newest backup is empty: " + file + ".", REMEDY));
        }
        Duration age = Duration.between(made, now);
        return age.compareTo(OLDEST) <= 0
                ? List.of()
                : List.of(
                        Flaw.warning(
                                "The newest backup is " + age.toHours() + " hours old.", REMEDY));
    }
}
