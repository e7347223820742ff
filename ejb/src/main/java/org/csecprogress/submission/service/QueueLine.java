package org.csecprogress.submission.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.County;
import org.csecprogress.submission.Correction;
import org.csecprogress.submission.FilingStatus;

/**
 * One county in the review queue.
 *
 * @param isOverdue whether the filing is late and not submitted
 * @param extendedUntil the county's own due date, where it was given more time
 * @param isLate whether it was submitted after its due date
 * @param correction where the correction of a published filing stands, if one is on its way
 * @param submittedAt when the last revision was submitted, or null
 * @param decideBy by when CDSS decides or the county answers, or null when neither is due
 * @param submission key of the last submission, 0 if there is none
 * @param revision number of the last sealed revision, 0 if there is none
 * @param outlying figures that the statewide rules point out, to be asked about
 * @param version version of the submission, to be carried back with an action; 0 if there is none
 * @param explained figures of the last sealed revision that the county explained
 * @param reviewerId account of the last one to start a review, 0 if nobody did
 * @param duty whom the county is assigned to, if anybody
 * @param changes answers that differ between the last two sealed revisions
 * @param entry who of CDSS entered the filing for the county, and who does now
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
        Entry entry) {
    /**
     * Entry by CDSS.
     *
     * @param by accounts of those who saved answers for the county
     * @param names their names, one after the other
     * @param now accounts of those who may enter it now
     * @param parties accounts of all who were ever given it to enter: none of them may review it
     */
    public record Entry(Set<Long> by, List<String> names, Set<Long> now, Set<Long> parties) {
        static final Entry NONE = new Entry(Set.of(), List.of(), Set.of(), Set.of());

        public Entry {
            by = Set.copyOf(by);
            names = List.copyOf(names);
            now = Set.copyOf(now);
            parties = Set.copyOf(parties);
        }
    }

    /** Whether CDSS entered the filing for the county. */
    public boolean isEntered() {
        return !entry.by().isEmpty();
    }

    /** Whether somebody of CDSS may begin to enter it: it is with the county. */
    public boolean isWithCounty() {
        return correction
                .map(c -> c == Correction.IN_PROGRESS || c == Correction.RETURNED)
                .orElse(
                        status == FilingStatus.NOT_STARTED
                                || status == FilingStatus.IN_PROGRESS
                                || status == FilingStatus.RETURNED);
    }

    /** The same with its reviewer, and with how many answers changed, by submission. */
    QueueLine with(Optional<CountyDuty> reviewedBy, Map<Long, Integer> changed, Entry enteredBy) {
        return new QueueLine(
                county,
                status,
                isOverdue,
                extendedUntil,
                isLate,
                correction,
                submittedAt,
                decideBy,
                submission,
                revision,
                version,
                explained,
                outlying,
                reviewerId,
                reviewer,
                reviewedBy,
                changed.getOrDefault(submission, 0),
                enteredBy);
    }

    /** Account of the assigned reviewer, 0 for nobody. */
    public long assignee() {
        return duty.map(d -> d.assigned().id()).orElse(0L);
    }

    /** Whether a review is under way. */
    public boolean isInReview() {
        return correction
                .map(c -> c == Correction.IN_REVIEW)
                .orElse(status == FilingStatus.IN_REVIEW);
    }

    /** Whether the county sent it again, and nobody has looked. */
    public boolean isBack() {
        return isToStart() && revision > 1;
    }

    /** Whether a review can begin. */
    public boolean isToStart() {
        return correction
                .map(c -> c == Correction.SUBMITTED)
                .orElse(status == FilingStatus.SUBMITTED);
    }
}
