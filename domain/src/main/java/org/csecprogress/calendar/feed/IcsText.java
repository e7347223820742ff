package org.csecprogress.calendar.feed;

import java.nio.charset.StandardCharsets;

/**
 * The lines of an iCalendar file (RFC 5545): folded at 75 octets, ended by CR LF, with special
 * characters escaped.
 */
final class IcsText {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line whose value is not text: a date, a number or a keyword. */
    IcsText line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Adds a line whose value is text. */
    IcsText text(String name, String value) {
        return line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r", "")
                        .replace("\n", "\\n"));
    }

    private void fold(String line) {
        int room = LONGEST;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            String written = Character.toString(character);
            int octets = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                text.append(END).append(' ');
                room = LONGEST - 1;
            }
            text.append(written);
            room -= octets;
            at += Character.charCount(character);
        }
        text.append(END);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
