package org.csecprogress.submission.service;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.submission.review.Reviewer;

/**
 * The reviewer of a county's filings.
 *
 * @param assigned the reviewer assigned to the county
 * @param deputy who stands in today, if the assigned reviewer is away and the deputy may still
 *     review
 * @param until the last day of the absence, or null if the assigned reviewer is not away
 */
public record CountyDuty(
        CountyCode county, Reviewer assigned, Optional<Reviewer> deputy, LocalDate until) {
    /** Returns the acting reviewer today; empty if the reviewer is away without a deputy. */
    public Optional<Reviewer> acting() {
        return isAway() ? deputy : Optional.of(assigned);
    }

    /** Returns whether the assigned reviewer is away today. */
    public boolean isAway() {
        return until != null;
    }

    /** Returns whether the county is assigned to this account, or the account acts for it today. */
    public boolean isOf(long account) {
        return assigned.id() == account
                || acting().filter(reviewer -> reviewer.id() == account).isPresent();
    }
}
