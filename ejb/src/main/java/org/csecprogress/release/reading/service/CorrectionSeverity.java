package org.csecprogress.release.reading.service;

import java.math.BigDecimal;
import java.util.Optional;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.Restatement;

/** How much a correction changes. It follows from the public figures of both releases. */
public enum CorrectionSeverity {
    /** Only places, groups or milestones changed, or nothing. */
    MINOR,

    /** A total of the state changed. */
    MODERATE,

    /** A total of the state changed by a twentieth or more of what it was. */
    MAJOR,

    /** The release was withdrawn, so none of its figures stands. */
    WITHDRAWN;

    private static final String TOTAL = "TOTAL";
    private static final BigDecimal PARTS = BigDecimal.valueOf(20);

    /** Returns the severity of a restatement. */
    static CorrectionSeverity of(Restatement restated) {
        return restated.changes().stream()
                        .filter(change -> isStateTotal(change.is()))
                        .anyMatch(CorrectionSeverity::isLarge)
                ? MAJOR
                : restated.changes().stream().anyMatch(change -> isStateTotal(change.is()))
                        ? MODERATE
                        : MINOR;
    }

    private static boolean isStateTotal(ReleaseRow row) {
        return row.geography().equals(PublicHistory.STATE) && row.dimension().equals(TOTAL);
    }

    /** Compares shown figures alone; one that became withheld or shown has no size of change. */
    private static boolean isLarge(Restatement.Change change) {
        Optional<BigDecimal> was = change.was().flatMap(ReleaseRow::value);
        Optional<BigDecimal> is = change.is().value();
        if (was.isEmpty() || is.isEmpty()) {
            return false;
        }
        BigDecimal difference = is.get().subtract(was.get()).abs();
        return difference.signum() > 0
                && difference.multiply(PARTS).compareTo(was.get().abs()) >= 0;
    }
}
