package org.csecprogress.doctor.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.recovery.service.BackupFile;
import org.csecprogress.recovery.service.DrillResult;

/** Looks whether the newest backup is fresh, by the time in its name, and the last drill good. */
final class BackupCheck {
    /** A day, and two hours for a slow one. */
    private static final Duration OLDEST = Duration.ofHours(26);

    /** A quarter, and ten days to find the time. */
    private static final Duration OLDEST_DRILL = Duration.ofDays(100);

    private static final String REMEDY = "Look why no new backup is made, and make one.";

    private BackupCheck() {}

    static List<Flaw> findings(Path folder, Instant now) {
        try {
            Optional<BackupFile> newest = BackupFile.newest(folder);
            if (newest.isEmpty()) {
                return List.of(Flaw.warning("There is no backup in " + folder + ".", REMEDY));
            }
            List<Flaw> findings = new ArrayList<>();
            backup(newest.get(), now).ifPresent(findings::add);
            drill(DrillResult.last(folder), now).ifPresent(findings::add);
            return findings;
        } catch (IOException e) {
            return List.of(
                    Flaw.warning(
                            "CSEC_BACKUP_DIR cannot be read: " + folder + ".",
                            "Create the folder, and let this account read it."));
        }
    }

    private static Optional<Flaw> backup(BackupFile newest, Instant now) throws IOException {
        if (newest.size() == 0) {
            return Optional.of(
                    Flaw.warning("The newest backup is empty: " + newest.file() + ".", REMEDY));
        }
        Duration age = Duration.between(newest.made(), now);
        return age.compareTo(OLDEST) <= 0
                ? Optional.empty()
                : Optional.of(
                        Flaw.warning(
                                "The newest backup is " + age.toHours() + " hours old.", REMEDY));
    }

    private static Optional<Flaw> drill(Optional<DrillResult> last, Instant now) {
        String remedy = "Run bin/restore-drill.";
        if (last.isEmpty()) {
            return Optional.of(Flaw.warning("The backups were never restored for a test.", remedy));
        }
        if (!last.get().isPassed()) {
            return Optional.of(
                    Flaw.warning(
                            "The last restore drill failed: " + last.get().problems().get(0),
                            "Find the cause, make a backup and run bin/restore-drill."));
        }
        Duration age = Duration.between(last.get().at(), now);
        return age.compareTo(OLDEST_DRILL) <= 0
                ? Optional.empty()
                : Optional.of(
                        Flaw.warning(
                                "The last restore drill was " + age.toDays() + " days ago.",
                                remedy));
    }
}
