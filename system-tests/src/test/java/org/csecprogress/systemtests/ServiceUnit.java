package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service of systemd that the repository ships, whose lines tests run as they stand. */
record ServiceUnit(List<String> lines) {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\"([^\"=]+)=([^\"]*)\"|(\\S+?)=(\\S*)");

    static ServiceUnit of(String name) throws IOException {
        return new ServiceUnit(
                Files.readString(ShippedProxy.deployed(name))
                        .replaceAll("\\\\\\n\\s+", "")
                        .lines()
                        .toList());
    }

    /** Returns the values of a key, in order. */
    List<String> all(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    /** Returns its own variables of the environment. */
    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        for (String line : all("Environment")) {
            Matcher each = ASSIGNMENT.matcher(line);
            while (each.find()) {
                boolean isQuoted = each.group(1) != null;
                variables.put(each.group(isQuoted ? 1 : 3), each.group(isQuoted ? 2 : 4));
            }
        }
        return variables;
    }
}
