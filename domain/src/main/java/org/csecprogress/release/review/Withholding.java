package org.csecprogress.release.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.protection.ProtectedRelease.Reason;

/**
 * Numbers of shown and withheld figures in some tables, with the reasons.
 *
 * @param silent how many nobody answered
 * @param zeros how many are shown and zero
 * @param shown how many are shown and not zero
 * @param small how many are withheld because they count few people
 * @param companions how many are withheld with a small count, or because they were before
 * @param protecting how many are withheld because they would give another away
 */
public record Withholding(
        int silent, int zeros, int shown, int small, int companions, int protecting) {
    /** The numbers for no table. */
    public static final Withholding NONE = new Withholding(0, 0, 0, 0, 0, 0);

    /**
     * Returns the numbers for one table.
     *
     * @param rows its rows, masked
     * @param reasons why each is withheld, in the same order
     */
    public static Withholding of(List<ReleaseRow> rows, List<Optional<Reason>> reasons) {
        Withholding all = NONE;
        for (int i = 0; i < rows.size(); i++) {
            all = all.plus(one(rows.get(i), reasons.get(i)));
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

    /** Returns the number of figures that were answered and are not zero. */
    public int nonZero() {
        return shown + withheld();
    }
}
