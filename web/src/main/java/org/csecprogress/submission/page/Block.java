package org.csecprogress.submission.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A block as spreadsheets put it on the clipboard: cells parted by tabs, rows by line breaks of any
 * kind. A cell that holds a tab, a line break or a quotation mark is in quotation marks, with those
 * within it doubled. What looks like the start of that and has no end is text as it stands.
 *
 * @param rows the rows, each as long as it is
 */
record Block(List<List<String>> rows) {
    /** Longer than any page of the grid: a whole column of a sheet is refused before it is read. */
    static final int LONGEST = 200_000;

    /** Stands for a line break within a cell, which no figure has. */
    private static final String BREAK = "↵";

    Block {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Reads a block; one that is too long is empty. */
    static Block parse(String text) {
        return new Block(text.length() > LONGEST ? List.of() : new Reader(text).read());
    }

    /** How many columns the widest row has. */
    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<List<String>> read() {
            List<List<String>> rows = new ArrayList<>();
            while (at < text.length()) {
                rows.add(row());
            }
            return rows;
        }

        private List<String> row() {
            List<String> cells = new ArrayList<>();
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == '\t') {
                at++;
                cells.add(cell());
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            // A carriage return alone ends a row too, and with a line feed it is one end.
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return cells;
        }

        private String cell() {
            int end = endOfQuoted();
            if (end > 0) {
                String quoted = text.substring(at + 1, end - 1).replace("\"\"", "\"");
                at = end;
                return quoted.strip().replaceAll("\\R", BREAK);
            }
            int start = at;
            while (at < text.length() && !isEnd(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        /** Where a cell in quotation marks ends, or 0 where there is none. */
        private int endOfQuoted() {
            if (at >= text.length() || text.charAt(at) != '"') {
                return 0;
            }
            int i = at + 1;
            while (i < text.length()) {
                boolean mark = text.charAt(i) == '"';
                boolean doubled = mark && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (mark && !doubled) {
                    boolean last = i + 1 == text.length() || isEnd(text.charAt(i + 1));
                    return last ? i + 1 : 0;
                }
                i += doubled ? 2 : 1;
            }
            return 0;
        }

        private static boolean isEnd(char c) {
            return c == '\t' || c == '\n' || c == '\r';
        }
    }
}
