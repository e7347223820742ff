package org.csecprogress.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

/** Which reviewer reviews which county. CDSS and the portal itself read all of them. */
public interface ReviewAssignments {
    /** Returns everyone who may review, by name. */
    List<Reviewer> reviewers();

    /**
     * Returns the reviewer of every county that has one on that day. Accounts that may no longer
     * review are left out, also as deputies.
     */
    Map<CountyCode, CountyDuty> duties(LocalDate day);

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
