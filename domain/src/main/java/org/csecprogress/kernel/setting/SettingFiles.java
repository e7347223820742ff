package org.csecprogress.kernel.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads settings from files: any setting {@code csec.x.y} may be given as {@code csec.x.y.file},
 * whose value names a file with it in its first line. A file is read anew each time, so that a
 * changed password takes effect.
 */
public final class SettingFiles {
    /** The end of a setting that names a file. */
    public static final String ENDING = ".file";

    private static final String OURS = "csec.";

    private SettingFiles() {}

    /**
     * Returns the value of a setting from its file; empty if none is named or it cannot be read.
     *
     * @param given looks up the value of a setting
     */
    public static Optional<String> value(String name, Function<String, Optional<String>> given) {
        if (!name.startsWith(OURS) || name.endsWith(ENDING)) {
            return Optional.empty();
        }
        return given.apply(name + ENDING).flatMap(SettingFiles::firstLine);
    }

    /** Returns the first line of a file; empty if it cannot be read or has nothing in that line. */
    public static Optional<String> firstLine(String file) {
        try (Stream<String> lines = Files.lines(Path.of(file.strip()), StandardCharsets.UTF_8)) {
            return lines.findFirst().map(String::strip).filter(line -> !line.isEmpty());
        } catch (IOException | InvalidPathException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the first line of the file of a setting.
     *
     * @throws IllegalStateException if the file cannot be read or has nothing in that line
     */
    public static String need(String setting, String file) {
        return firstLine(file)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        variable(setting + ENDING)
                                                + " names a file that cannot be read or has an"
                                                + " empty first line: "
                                                + file
                                                + "."));
    }

    /** Returns what a system property or an environment variable says of a setting. */
    public static Optional<String> given(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable(name))));
    }

    /** Returns the environment variable of a setting. */
    public static String variable(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
