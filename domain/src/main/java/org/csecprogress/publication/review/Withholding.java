package org.csecprogress.publication.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.csecprogress.publication.Annotation;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.linked.ProtectedRelease.Reason;

/**
 * How many figures of some tables are shown and withheld, and why.
 *
 * @param silent how many nobody answered
 * @param zeros how many are shown and zero
 * @param shown how many are shown and not zero
 * @param small how many are withheld because they count few people
 * @param companions how many are withheld with a count of few, or because they were before
 * @param protecting how many are withheld since they would give another away
 */
public record Withholding(
        int silent, int zeros, int shown, int small, int companions, int protecting) {
    /** Of no table. */
    public static final Withholding NONE = new Withholding(0, 0, 0, 0, 0, 0);

    /**
     * Of one table.
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

    /** Of these tables and others together. */
    public Withholding plus(Withholding more) {
        return new Withholding(
                silent + more.silent,
                zeros + more.zeros,
                shown + more.shown,
                small + more.small,
                companions + more.companions,
                protecting + more.protecting);
    }

    /** How many figures there are. */
    public int cells() {
        return silent + zeros + shown + withheld();
    }

    /** How many are withheld. */
    public int withheld() {
        return small + companions + protecting;
    }

    /** How many were answered and are not zero. */
    public int nonZero() {
        return shown + withheld();
    }
}
