package org.csecprogress.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Stores the releases and their history. A release belongs to no county, so no look-up takes the
 * actor: the calling service checks who may see it.
 */
public interface Releases {
    /** Returns every release, newest quarter and revision first. */
    List<Release> all();

    /** Returns the release of that number in any status. */
    Optional<Release> find(ReleaseNumber number);

    /**
     * Returns every release whose figures are known outside, because it was public or was opened
     * before, newest quarter and revision first.
     */
    List<Release> known();

    /**
     * Returns the release and locks it until the transaction ends.
     *
     * @throws org.csecprogress.kernel.NotFoundException if there is no such release
     */
    Release lock(ReleaseNumber number);

    /**
     * Returns the release and locks it, after every other that is built or waits, in the order of
     * their keys. So two changes to the order of going out run one after the other.
     *
     * @throws org.csecprogress.kernel.NotFoundException if there is no such release
     */
    Release lockInTurn(ReleaseNumber number);

    /** Returns and locks the scheduled releases that are due, in the order of clearance. */
    List<Release> due(Instant now);

    /** Returns the newest release of a period in any status, except one that was unfrozen. */
    Optional<Release> newest(ReportingPeriod period);

    /** Returns the history of a release, newest first. */
    List<ReleaseEvent> events(Release release);

    /** Returns the accounts that approved any of the submissions of a release. */
    Set<Long> approvers(Release release);

    /** Returns the quarters with filings, newest first. */
    List<FiledPeriod> filed();

    /** Stores a new release. */
    void add(Release release);

    /** Stores an event of a release. */
    void add(ReleaseEvent event);

    /** Writes all changes so far, so that the version of each release is its new one. */
    void flush();
}
