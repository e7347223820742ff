package org.csecprogress.submission.service;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

/**
 * Who reviews the filings of a county.
 *
 * @param assigned to whom the county was given
 * @param deputy who stands in today, where the assigned one is away and the deputy may still review
 * @param until the last day of that, or null where the assigned one is not away
 */
public record CountyDuty(
        CountyCode county, Reviewer assigned, Optional<Reviewer> deputy, LocalDate until) {
    /** Who is to be asked today; nobody where the reviewer is away and nobody stands in. */
    public Optional<Reviewer> acting() {
        return isAway() ? deputy : Optional.of(assigned);
    }

    /** Whether the assigned one is away today. */
    public boolean isAway() {
        return until != null;
    }

    /** Whether the county is theirs: given to them, or in their hands for someone else. */
    public boolean isOf(long account) {
        return assigned.id() == account
                || acting().filter(reviewer -> reviewer.id() == account).isPresent();
    }
}
