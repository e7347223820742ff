package org.csecprogress.kernel.setting.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads a file of environment variables as systemd does: {@code NAME=value}, a line each. */
public final class EnvironmentFile {
    private EnvironmentFile() {}

    /** Returns the variables of a file, or those of this process if none is named. */
    public static Map<String, String> variables(String file) throws IOException {
        return file.isEmpty() ? System.getenv() : read(Path.of(file));
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> variables = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            int equals = text.indexOf('=');
            if (equals > 0 && !text.startsWith("#") && !text.startsWith(";")) {
                variables.put(
                        text.substring(0, equals).strip(),
                        unquoted(text.substring(equals + 1).strip()));
            }
        }
        return variables;
    }

    private static String unquoted(String value) {
        boolean isQuoted =
                value.length() > 1
                        && (value.charAt(0) == '\'' || value.charAt(0) == '"')
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }
}
