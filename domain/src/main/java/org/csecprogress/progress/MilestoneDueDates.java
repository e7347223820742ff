package org.csecprogress.progress;

import java.util.Collection;
import java.util.List;
import org.csecprogress.kernel.CountyCode;

/**
 * The due dates that CDSS set for the counties' milestones. They are public with the release, so a
 * look-up takes no actor.
 */
public interface MilestoneDueDates {
    /** Returns the dates of all counties. */
    List<MilestoneDueDate> all();

    /** Returns the dates of a county. */
    List<MilestoneDueDate> of(CountyCode county);

    /** Returns the dates of a county with the number of their changes, by day. */
    List<MilestoneDue> counted(CountyCode county);

    /** Locks the counties, so that two changes to their milestones run one after the other. */
    void lock(Collection<CountyCode> counties);

    /** Returns the dates of these counties for a milestone. */
    List<MilestoneDueDate> of(String milestone, Collection<CountyCode> counties);

    /** Returns the counters of changes of these counties for a milestone. */
    List<DueDateCounter> counters(String milestone, Collection<CountyCode> counties);

    /** Stores a date. */
    void add(MilestoneDueDate date);

    /** Stores a counter. */
    void add(DueDateCounter counter);

    /** Removes a date. */
    void remove(MilestoneDueDate date);
}
