package org.csecprogress.catalog;

import java.util.Optional;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The periods in which a version of the catalogue is in force.
 *
 * @param number the number, from 1
 * @param effectiveFrom the first period filed under it
 * @param effectiveTo the last period; empty while no later version is known
 */
public record CatalogVersion(
        int number, ReportingPeriod effectiveFrom, Optional<ReportingPeriod> effectiveTo) {
    public CatalogVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions are numbered from 1, was " + number);
        }
        if (effectiveTo.isPresent() && effectiveTo.get().compareTo(effectiveFrom) < 0) {
            throw new IllegalArgumentException("version " + number + " ends before it begins");
        }
    }

    /** Whether the version is in force in the period. */
    public boolean covers(ReportingPeriod period) {
        return period.compareTo(effectiveFrom) >= 0
                && effectiveTo.map(to -> period.compareTo(to) <= 0).orElse(true);
    }
}
