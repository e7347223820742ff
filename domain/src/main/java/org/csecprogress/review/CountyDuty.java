package org.csecprogress.review;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

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
    /**
     * Creates a duty from its columns.
     *
     * @param deputyId the account of the deputy; null if there is none who may review
     */
    public CountyDuty(
            CountyCode county,
            Long id,
            String name,
            String mail,
            Long deputyId,
            String deputyName,
            String deputyMail,
            LocalDate until) {
        this(
                county,
                new Reviewer(id, name, mail),
                Optional.ofNullable(deputyId)
                        .map(deputy -> new Reviewer(deputy, deputyName, deputyMail)),
                until);
    }

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
