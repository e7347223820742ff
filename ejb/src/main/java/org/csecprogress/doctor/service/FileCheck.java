package org.csecprogress.doctor.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.setting.SettingFiles;
import org.csecprogress.kernel.setting.service.Settings;

/** Looks at the files that settings name: each can be read, and a secret not by everybody. */
final class FileCheck {
    private static final Pattern SECRET = Pattern.compile(".*\\.(password|secret|key)");

    /** The server reads these before it knows files of settings. */
    private static final Set<String> BY_VALUE =
            Set.of(
                    "csec.db.class",
                    "csec.db.url",
                    "csec.db.user",
                    "csec.db.migrate.user",
                    "csec.db.read.user");

    private FileCheck() {}

    static List<Flaw> findings(Settings settings) {
        List<Flaw> findings = new ArrayList<>();
        for (String name : settings.byFile()) {
            boolean isOfPool = name.startsWith("csec.db.") && name.endsWith(".password");
            if (BY_VALUE.contains(name) || (isOfPool && !settings.isPostgresql())) {
                findings.add(
                        Flaw.refused(
                                SettingFiles.variable(name)
                                        + "_FILE is not read: the server needs the value itself.",
                                "Set " + SettingFiles.variable(name) + " and leave the file out."));
            } else {
                String file = settings.of(name + SettingFiles.ENDING).orElseThrow();
                findings.addAll(file(name, file));
            }
        }
        return findings;
    }

    private static List<Flaw> file(String name, String file) {
        if (SettingFiles.firstLine(file).isEmpty()) {
            return List.of(
                    Flaw.refused(
                            SettingFiles.variable(name)
                                    + "_FILE names a file that cannot be read or has an"
                                    + " empty first line: "
                                    + file
                                    + ".",
                            "Write the value into its first line, and let the account of the"
                                    + " server read it."));
        }
        return SECRET.matcher(name).matches()
                ? open(SettingFiles.variable(name) + "_FILE", Path.of(file)).stream().toList()
                : List.of();
    }

    /** Returns a finding if everybody on the machine can read a file with a secret. */
    static Optional<Flaw> open(String what, Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)
                    ? Optional.of(
                            Flaw.warning(
                                    what + ": everybody on this machine can read " + file + ".",
                                    "Run chmod 640 " + file + "."))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
