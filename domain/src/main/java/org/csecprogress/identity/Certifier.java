package org.csecprogress.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;

/**
 * An account that certifies for an agency of a county.
 *
 * @param lastDay the day after which the role ends by itself, or null
 */
public record Certifier(CountyCode county, Agency agency, long account, LocalDate lastDay) {
    /** Returns whether they still hold the role on the day by which a filing must be signed. */
    public boolean lasts(Optional<LocalDate> due) {
        return lastDay == null || due.filter(day -> !lastDay.isBefore(day)).isPresent();
    }
}
