package org.csecprogress.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A current or future leave.
 *
 * @param account the absent reviewer
 * @param deputy the deputy; empty if that person may no longer review
 */
public record Leave(long account, Optional<Reviewer> deputy, Absence days) {
    /**
     * Creates a leave from its columns.
     *
     * @param deputy the account of the deputy; null if that person may no longer review
     */
    public Leave(
            Long account, Long deputy, String name, String mail, LocalDate first, LocalDate last) {
        this(
                account,
                Optional.ofNullable(deputy).map(id -> new Reviewer(id, name, mail)),
                new Absence(first, last));
    }

    /** Returns whether this account is the deputy. */
    public boolean isWith(long other) {
        return deputy.filter(reviewer -> reviewer.id() == other).isPresent();
    }
}
