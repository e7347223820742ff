package org.csecprogress.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A line of the log of a server that logs as the shipped configuration says.
 *
 * @param thread the name of its thread
 * @param text all of the line
 */
record LogLine(String thread, String text) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Reads the lines of a log, each of which has to be an object of JSON. */
    static List<LogLine> all(String log) {
        return log.lines().map(LogLine::of).toList();
    }

    private static LogLine of(String line) {
        try {
            JsonNode read = MAPPER.readTree(line);
            return new LogLine(read.required("ThreadName").textValue(), line);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + line, e);
        }
    }

    /** Whether it belongs to a request. */
    boolean isOf(String number) {
        return thread.equals("request " + number);
    }
}
