package org.csecprogress.filing.grid.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of cells as spreadsheets put it on the clipboard. Tabs separate cells, and line breaks of
 * any kind separate rows. A cell that contains a tab, a line break or a quotation mark is quoted,
 * and quotation marks inside it are doubled. An opening quotation mark without a closing one is
 * plain text.
 */
record Block(List<List<String>> rows) {
    /** Most characters of a block, more than any page needs. A longer one isn't parsed. */
    static final int LONGEST = 200_000;

    /** Replaces a line break within a cell. No figure contains this character. */
    private static final String BREAK = "↵";

    Block {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Parses a block. A block that is too long gives an empty one. */
    static Block parse(String text) {
        return new Block(text.length() > LONGEST ? List.of() : new Reader(text).read());
    }

    /** Returns the number of columns of the widest row. */
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
            // A row ends with CR, LF or CR LF.
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

        /** Returns the index after a quoted cell, or 0 if the cell isn't quoted. */
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
