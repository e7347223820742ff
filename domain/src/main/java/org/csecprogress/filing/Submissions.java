package org.csecprogress.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Stores the submissions and limits what an actor may see: a county's staff find their own, the
 * state's staff find all. Others are not found.
 */
public interface Submissions {
    /** Returns the newest submission of a filing that was not withdrawn. */
    Optional<Submission> find(Actor actor, CountyCode county, ReportingPeriod period);

    /** Returns the submissions of a filing that were not withdrawn, newest first. */
    List<Submission> notWithdrawn(Actor actor, CountyCode county, ReportingPeriod period);

    /** Returns every submission of a filing, including withdrawn ones, newest first. */
    List<Submission> includingWithdrawn(Actor actor, CountyCode county, ReportingPeriod period);

    /** Returns every submission of a filing and locks them until the transaction ends. */
    List<Submission> lockEvery(Actor actor, CountyCode county, ReportingPeriod period);

    /** Returns the revision of a filing that has that number, with its submission. */
    Optional<Revision> findRevision(
            Actor actor, CountyCode county, ReportingPeriod period, int revision);

    /** Returns the number of the next revision of a filing, from 1. No number is used twice. */
    int nextRevision(CountyCode county, ReportingPeriod period);

    /**
     * Returns the newest submission of a filing that was not withdrawn and locks it until the
     * transaction ends, so that two changes run one after the other.
     *
     * @throws NotFoundException if there is none for this actor
     */
    Submission lock(Actor actor, CountyCode county, ReportingPeriod period);

    /** Returns all submissions of a county, newest period first. */
    List<Submission> ofCounty(Actor actor, CountyCode county);

    /** Returns all submissions of a period, for the state. */
    List<Submission> ofPeriod(Actor actor, ReportingPeriod period);

    /**
     * Returns the events of the filings of these submissions, including those of their other
     * submissions, by county and oldest first.
     */
    Map<CountyCode, List<SubmissionEvent>> events(List<Submission> all);

    /** Returns the submissions whose status is not that of their last event, for monitoring. */
    List<StatusDifference> differing();

    /** Adds a submission. */
    void add(Submission submission);

    /** Adds a move to the history of its submission. */
    void add(SubmissionEvent event);

    /** Raises the version of the submission, whatever else was written. */
    void touch(Submission submission);

    /** Writes what has changed, so that the version is known and plain SQL sees it. */
    void flush();
}
