package org.csecprogress.catalog;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.LocalText;

/**
 * A step towards implementing policies and practices.
 *
 * @param code its code
 * @param name its name
 * @param appliesTo the counties that it binds
 * @param reportedBy who reports it
 * @param dueKind where its due date comes from
 * @param dueDate the fixed date, if it has one
 * @param recurrence how often it recurs, if it does
 * @param evidenceNeededFor the statuses that need a document or a link
 * @param doneWhen the statuses that count as done
 * @param notApplicableAllowed whether a county that it does not bind may mark it so
 * @param authority the law or practice that it comes from
 * @param authorityStatus whether the date is certain; otherwise it is never overdue
 * @param note further information
 */
public record Milestone(
        String code,
        LocalText name,
        AppliesTo appliesTo,
        ReportedBy reportedBy,
        DueKind dueKind,
        Optional<LocalDate> dueDate,
        Optional<Period> recurrence,
        List<String> evidenceNeededFor,
        List<String> doneWhen,
        boolean notApplicableAllowed,
        String authority,
        AuthorityStatus authorityStatus,
        String note) {
    /** The counties that a milestone binds. */
    public enum AppliesTo {
        /** Every county. */
        ALL,
        /** Counties that opted in to the CSEC Program. */
        OPT_IN
    }

    /** The reporter of a milestone. */
    public enum ReportedBy {
        /** The county as a whole. */
        COUNTY,
        /** Each of the two agencies. */
        EACH_AGENCY,
        /** CDSS, for each of the two agencies. */
        CDSS_PER_AGENCY;

        /** Whether there is one status for each agency. */
        public boolean perAgency() {
            return this != COUNTY;
        }

        /** Whether the county sets the status. */
        public boolean byCounty() {
            return this != CDSS_PER_AGENCY;
        }
    }

    /** The source of a due date. */
    public enum DueKind {
        /** CDSS sets it for each county. */
        CDSS_SETS,
        /** The date recurs. */
        RECURS,
        /** The date is the same for all counties. */
        FIXED
    }

    /** The certainty of a due date. */
    public enum AuthorityStatus {
        CONFIRMED,
        TO_CONFIRM
    }

    /** Pattern in the note of a milestone recorded by CDSS that names the one it approves. */
    private static final Pattern EVIDENCE_OF =
            Pattern.compile("\\bthe evidence of (\\S+?)(?=[;,.\\s]|$)");

    public Milestone {
        evidenceNeededFor = List.copyOf(evidenceNeededFor);
        doneWhen = List.copyOf(doneWhen);
    }

    /** Returns who has a status of its own: each agency, or null for the county as a whole. */
    public List<Agency> reporters() {
        return reportedBy.perAgency() ? List.of(Agency.values()) : Collections.singletonList(null);
    }

    /**
     * Returns the code of the milestone whose evidence CDSS approves, as the note states; empty for
     * milestones that counties report.
     */
    public Optional<String> evidenceOf() {
        Matcher stated = EVIDENCE_OF.matcher(note);
        return !reportedBy.byCounty() && stated.find()
                ? Optional.of(stated.group(1))
                : Optional.empty();
    }

    /** Returns the next due date after a completion, if it recurs. */
    public Optional<LocalDate> next(LocalDate actual) {
        return recurrence.map(actual::plus);
    }
}
