package org.csecprogress.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formulas of one sheet, as far as cells share them: one that was copied down is written in its
 * first cell, and one that fills a range has its results in cells without a formula.
 */
final class Formulas {
    /** More ranges than this are not kept: of a cell it is then unknown whether it has one. */
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
     * The formula of a cell that has one, whole where it shares it; empty where that is unknown.
     *
     * @param text what is written in the cell
     * @param group what tells the cells that share it, or null
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

    /** A range that cannot be read may be any; so is one beyond those that are kept. */
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

    /** The formula whose result a cell without one shows, if it does. */
    Optional<String> filling(int row, int column) {
        return ranges.stream().filter(r -> r.has(row, column)).map(Range::formula).findFirst();
    }

    /** Whether a formula of the sheet takes something from outside the workbook. */
    boolean reachOutside() {
        return reachesOutside;
    }
}
