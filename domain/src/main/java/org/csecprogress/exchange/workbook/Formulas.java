package org.csecprogress.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shared formulas of one sheet. A formula that was copied down is written only in its first
 * cell, and one that fills a range has results in cells without a formula.
 */
final class Formulas {
    /** Limit on stored ranges; beyond it, it is unknown whether a cell has a formula. */
    private static final int MOST = 1_000;

    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final Map<String, String> shared = new HashMap<>();
    private final List<Range> ranges = new ArrayList<>();
    private boolean reachesOutside;

    private record Range(
            int top, int bottom, int left, int right, String formula, boolean isAnywhere) {
        boolean has(int row, int column) {
            return isAnywhere || (row >= top && row <= bottom && column >= left && column <= right);
        }
    }

    /**
     * Returns the formula of a cell that has one, also if it is shared; empty if it is unknown.
     *
     * @param text the text in the cell
     * @param group the identifier of a shared formula, or null
     * @param range the cells that it fills, or null
     */
    String of(String text, String group, String range) {
        String formula = text;
        if (group != null && shared.size() < MOST) {
            formula = text.isBlank() ? shared.getOrDefault(group, "") : text;
            shared.put(group, formula);
        }
        reachesOutside |= Formula.reachesOutside(formula);
        if (range != null && range.contains(":") && group == null) {
            ranges.add(range(range, formula));
        }
        return formula;
    }

    /** A range that cannot be parsed, or is beyond the limit, may be anywhere. */
    private Range range(String written, String formula) {
        Matcher range = RANGE.matcher(written);
        if (!range.matches() || ranges.size() >= MOST) {
            return new Range(0, 0, 0, 0, "", true);
        }
        return new Range(
                Integer.parseInt(range.group(2)),
                Integer.parseInt(range.group(4)),
                column(range.group(1)),
                column(range.group(3)),
                formula,
                false);
    }

    private static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }

    /** Returns the formula that fills a cell without one of its own, if there is one. */
    Optional<String> filling(int row, int column) {
        return ranges.stream().filter(r -> r.has(row, column)).map(Range::formula).findFirst();
    }

    /** Whether a formula of the sheet refers to something outside the workbook. */
    boolean reachOutside() {
        return reachesOutside;
    }
}
