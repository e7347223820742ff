package org.csecprogress.submission.service;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

/**
 * Who reviews the filings of a county.
 *
 * @param assigned to whom the county was given
 * @param deputy who stands in today, where the assigned one is away
 * @param until the last day of that, or null
 */
public record CountyDuty(
        CountyCode county, Reviewer assigned, Optional<Reviewer> deputy, LocalDate until) {
    /** Who is to be asked today. */
    public Reviewer acting() {
        return deputy.orElse(assigned);
    }

    /** Whether the county is theirs: given to them, or in their hands for someone else. */
    public boolean isOf(long account) {
        return assigned.id() == account || acting().id() == account;
    }
}
