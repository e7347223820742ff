package org.csecprogress.csv;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * The last column of every file from the portal, {@code demonstration}: {@code true} if its data
 * are made up. The other bytes are unchanged, so removing the column gives the file that the
 * product reads, with its digest.
 */
public final class MarkColumn {
    /** Heading of the column. */
    public static final String NAME = "demonstration";

    private static final String HEADING = "," + NAME;

    private MarkColumn() {}

    /**
     * Returns the file with the column.
     *
     * @param csv a file with a row of headings, in UTF-8
     */
    public static byte[] added(byte[] csv, boolean isDemonstration) {
        String cell = "," + isDemonstration;
        return rows(csv, headings -> headings + HEADING, row -> row + cell);
    }

    /** Returns the file without the column; unchanged if it has none. */
    public static byte[] removed(byte[] csv) {
        String first = new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        UnaryOperator<String> cut = row -> row.substring(0, Math.max(row.lastIndexOf(','), 0));
        return first.endsWith(HEADING) ? rows(csv, cut, cut) : csv.clone();
    }

    /** Splits at line ends outside of quotes. */
    private static byte[] rows(
            byte[] csv, UnaryOperator<String> headings, UnaryOperator<String> others) {
        String text = new String(csv, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            boolean last = i == text.length() - 1;
            if (!quoted && (text.charAt(i) == '\n' || last)) {
                String line = text.substring(from, i + 1);
                int end = line.replaceFirst("\\r?\\n$", "").length();
                out.append((from == 0 ? headings : others).apply(line.substring(0, end)))
                        .append(line, end, line.length());
                from = i + 1;
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
