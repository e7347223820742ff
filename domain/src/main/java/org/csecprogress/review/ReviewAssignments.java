package org.csecprogress.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

/** Which reviewer reviews which county. CDSS and the portal itself read all of them. */
public interface ReviewAssignments {
    /**
     * Returns everyone who may review and the reviewers of counties on that day, in one query.
     * Accounts that may no longer review are left out, also as deputies.
     */
    ReviewDesk desk(LocalDate day);

    /** Returns the reviewer of one county on that day, if it has one. */
    Optional<CountyDuty> duty(CountyCode county, LocalDate day);

    /**
     * Returns the assignments of counties and locks the counties until the transaction ends, so
     * that two changes run one after the other.
     *
     * @throws org.csecprogress.kernel.NotFoundException if a county is unknown
     */
    Map<CountyCode, ReviewAssignment> lock(Collection<CountyCode> counties);

    /** Stores the first assignment of a county. */
    void add(ReviewAssignment assignment);

    /** Leaves a county without a reviewer. */
    void remove(ReviewAssignment assignment);
}
