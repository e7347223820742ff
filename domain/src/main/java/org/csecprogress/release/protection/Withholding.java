package org.csecprogress.release.protection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.protection.ProtectedRelease.Reason;

/**
 * Numbers of shown and withheld figures in some tables, with the reasons. A figure is withheld if
 * the released table has the mark in its place, whatever the plan says of it. Every page that says
 * how many are withheld says it from here.
 *
 * @param silent how many nobody answered
 * @param zeros how many are shown and zero
 * @param shown how many are shown and not zero
 * @param small how many are withheld because they count few people
 * @param companions how many are withheld with a small count, or because they were before
 * @param protecting how many are withheld because they would give another away
 */
public record Withholding(
        int silent, int zeros, int shown, int small, int companions, int protecting)
        implements Serializable {
    private static final double HUNDRED = 100;

    /** The numbers for no table. */
    public static final Withholding NONE = new Withholding(0, 0, 0, 0, 0, 0);

    /**
     * Returns the numbers for one table.
     *
     * @param rows its rows, masked
     * @param reasons why rows are withheld, by position from 1
     */
    public static Withholding of(List<ReleaseRow> rows, Map<Integer, Reason> reasons) {
        Withholding all = NONE;
        for (int i = 0; i < rows.size(); i++) {
            all = all.plus(one(rows.get(i), Optional.ofNullable(reasons.get(i + 1))));
        }
        return all;
    }

    private static Withholding one(ReleaseRow row, Optional<Reason> reason) {
        if (row.isWithheld()) {
            Reason why = reason.orElse(Reason.PROTECTS);
            return new Withholding(
                    0,
                    0,
                    0,
                    is(why, Reason.SMALL),
                    is(why, Reason.COMPANION),
                    is(why, Reason.PROTECTS));
        }
        if (row.annotations().contains(Annotation.NO_DATA)) {
            return new Withholding(1, 0, 0, 0, 0, 0);
        }
        boolean zero = row.value().map(BigDecimal::signum).orElse(0) == 0;
        return zero ? new Withholding(0, 1, 0, 0, 0, 0) : new Withholding(0, 0, 1, 0, 0, 0);
    }

    private static int is(Reason reason, Reason which) {
        return reason == which ? 1 : 0;
    }

    /** Returns the sum of these numbers and others. */
    public Withholding plus(Withholding more) {
        return new Withholding(
                silent + more.silent,
                zeros + more.zeros,
                shown + more.shown,
                small + more.small,
                companions + more.companions,
                protecting + more.protecting);
    }

    /** Returns the number of figures. */
    public int cells() {
        return silent + zeros + shown + withheld();
    }

    /** Returns the number of withheld figures. */
    public int withheld() {
        return small + companions + protecting;
    }

    /** Returns how many of every hundred figures other than zero are shown. */
    public int shownPercent() {
        return nonZero() == 0 ? 0 : (int) Math.round(HUNDRED * shown / nonZero());
    }

    /** Returns the number of figures that were answered and are not zero. */
    public int nonZero() {
        return shown + withheld();
    }
}
