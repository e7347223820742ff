package org.csecprogress.release.smallworld;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A county's counts of a quarter, and which of them it answered.
 *
 * @param county its two digits
 * @param counts the true counts, answered or not: totals by code, rows as {@code VC-06@SEX:F}
 * @param answered codes of the totals that it answered, and breakdowns as {@code VC-06@SEX}
 */
record Filing(String county, Map<String, Long> counts, Set<String> answered) {
    Filing {
        counts = new TreeMap<>(counts);
        answered = new TreeSet<>(answered);
    }

    /** Returns the key of a total, or of a row if a group is given. */
    static String key(String code, String group) {
        return group.isEmpty() ? code : code + "@" + group;
    }

    /**
     * Returns the question that a total or the rows of a breakdown answer. A share and its whole
     * are one question.
     */
    static String question(String code, String group) {
        String of = code.endsWith(".D") ? code.substring(0, code.length() - 2) : code;
        return key(of, group.isEmpty() ? "" : group.substring(0, group.indexOf(':')));
    }

    long count(String code, String group) {
        return counts.get(key(code, group));
    }

    @Override
    public String toString() {
        Map<String, Long> told = new TreeMap<>(counts);
        told.keySet()
                .removeIf(
                        key -> {
                            int colon = key.indexOf(':');
                            return !answered.contains(colon < 0 ? key : key.substring(0, colon));
                        });
        return county + " " + told;
    }
}
