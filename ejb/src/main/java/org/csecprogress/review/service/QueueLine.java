package org.csecprogress.review.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.place.County;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.review.CountyDuty;

/**
 * One county in the review queue.
 *
 * @param isOverdue whether the filing is late and not submitted
 * @param extendedUntil the county's own due date, if it was extended
 * @param isLate whether it was submitted after its due date
 * @param correction status of the correction of a published filing, if there is one
 * @param submittedAt when the last revision was submitted, or null
 * @param decideBy date by which CDSS decides or the county answers, or null if neither is due
 * @param submission key of the last submission, 0 if there is none
 * @param revision number of the last sealed revision, 0 if there is none
 * @param outlying number of figures flagged by the statewide rules, to be asked about
 * @param version version of the submission, to be passed with an action; 0 if there is none
 * @param explained number of figures of the last sealed revision that the county explained
 * @param reviewerId account of the last reviewer to start a review, 0 for none
 * @param duty the reviewer assigned to the county, if any
 * @param changes number of answers that differ between the last two sealed revisions
 * @param entry who at CDSS entered the filing for the county, and who does now
 */
public record QueueLine(
        County county,
        FilingStatus status,
        boolean isOverdue,
        Optional<LocalDate> extendedUntil,
        boolean isLate,
        Optional<Correction> correction,
        Instant submittedAt,
        LocalDate decideBy,
        long submission,
        int revision,
        long version,
        int explained,
        int outlying,
        long reviewerId,
        String reviewer,
        Optional<CountyDuty> duty,
        int changes,
        StateEntry entry) {
    /**
     * Entry by CDSS.
     *
     * @param by accounts that saved answers for the county
     * @param names their names, in order
     * @param now accounts that may enter it now
     * @param parties all accounts that ever started to enter it, none of which may review it
     */
    public record StateEntry(Set<Long> by, List<String> names, Set<Long> now, Set<Long> parties) {
        static final StateEntry NONE = new StateEntry(Set.of(), List.of(), Set.of(), Set.of());

        public StateEntry {
            by = Set.copyOf(by);
            names = List.copyOf(names);
            now = Set.copyOf(now);
            parties = Set.copyOf(parties);
        }
    }

    /** Returns whether CDSS entered the filing for the county. */
    public boolean isEntered() {
        return !entry.by().isEmpty();
    }

    /** Returns whether the filing is with the county, so that CDSS may start to enter it. */
    public boolean isWithCounty() {
        return correction
                .map(c -> c == Correction.IN_PROGRESS || c == Correction.RETURNED)
                .orElse(
                        status == FilingStatus.NOT_STARTED
                                || status == FilingStatus.IN_PROGRESS
                                || status == FilingStatus.RETURNED);
    }

    /** Returns the account of the assigned reviewer, 0 for none. */
    public long assignee() {
        return duty.map(d -> d.assigned().id()).orElse(0L);
    }

    /** Returns whether it is in review. */
    public boolean isInReview() {
        return correction
                .map(c -> c == Correction.IN_REVIEW)
                .orElse(status == FilingStatus.IN_REVIEW);
    }

    /** Returns whether the county sent it again and its review has not started. */
    public boolean isBack() {
        return isToStart() && revision > 1;
    }

    /** Returns whether a review can start. */
    public boolean isToStart() {
        return correction
                .map(c -> c == Correction.SUBMITTED)
                .orElse(status == FilingStatus.SUBMITTED);
    }
}
