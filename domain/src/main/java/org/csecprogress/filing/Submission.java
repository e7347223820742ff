package org.csecprogress.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReferenceNumber;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A submission of a county's filing, with its working copy or last sealed revision. Its status
 * changes only through {@link #apply}.
 */
@Entity
@Table(name = "submission")
@NamedQuery(
        name = Submission.OF_FILING,
        query =
                """
                select s from Submission s
                where s.county = :county and s.period = :period and s.status in :statuses
                order by s.revision desc
                """)
@NamedQuery(
        name = Submission.LAST_REVISION,
        query =
                """
                select max(s.revision) from Submission s
                where s.county = :county and s.period = :period
                """)
@NamedQuery(
        name = Submission.OF_COUNTY,
        query =
                """
                select s from Submission s where s.county = :county
                order by s.period desc, s.revision desc
                """)
@NamedQuery(
        name = Submission.OF_PERIOD,
        query = "select s from Submission s where s.period = :period order by s.id")
public class Submission {
    /** The submissions of a filing with some statuses, newest first. */
    public static final String OF_FILING = "Submission.ofFiling";

    /** The highest number of a revision of a filing. */
    public static final String LAST_REVISION = "Submission.lastRevision";

    /** All submissions of a county, newest period first. */
    public static final String OF_COUNTY = "Submission.ofCounty";

    /** All submissions of a period. */
    public static final String OF_PERIOD = "Submission.ofPeriod";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @NotNull
    @Column(nullable = false)
    private ReportingPeriod period;

    @Column(name = "catalog_version")
    private int catalogVersion;

    @NotNull
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SubmissionStatus status;

    @Size(max = 12)
    @Column(name = "open_key", length = 12)
    private String openKey;

    private int revision;

    @NotNull
    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "correction_asked")
    private boolean correctionAsked;

    @Embedded private Withdrawal withdrawal;

    @Column(name = "started_from")
    private Long startedFrom;

    @Version private long version;

    protected Submission() {}

    /**
     * Opens the working copy of a filing.
     *
     * @param revision number of the revision, from 1
     */
    public Submission(
            CountyCode county,
            ReportingPeriod period,
            int catalogVersion,
            int revision,
            Instant at) {
        this.county = county;
        this.period = period;
        this.catalogVersion = catalogVersion;
        this.revision = revision;
        this.openedAt = at;
        this.status = SubmissionStatus.DRAFT;
        this.openKey = period + "-" + county;
    }

    /**
     * Returns a working copy that starts with the answers of this withdrawn submission, under the
     * same version of the catalogue.
     *
     * @param next number of the new revision
     */
    public Submission startedAnew(int next, Instant at) {
        if (status != SubmissionStatus.WITHDRAWN) {
            throw new IllegalTransitionException(status, SubmissionAction.OPEN);
        }
        Submission copy = new Submission(county, period, catalogVersion, next, at);
        copy.startedFrom = id;
        return copy;
    }

    /**
     * Returns the event of this submission's opening, to be stored with it.
     *
     * @param how whether a county opens a filing or CDSS a correction
     */
    public SubmissionEvent opened(SubmissionAction how, Actor actor, Instant at) {
        how.requireRole(actor, county);
        return new SubmissionEvent(this, how, null, null, actor, at);
    }

    /**
     * Returns a working copy to correct this published submission, under the same version of the
     * catalogue. This one stays public until the copy is released.
     *
     * @param next number of the new revision
     */
    public Submission corrected(int next, Instant at) {
        if (status != SubmissionStatus.PUBLISHED) {
            throw new IllegalTransitionException(status, SubmissionAction.OPEN_CORRECTION);
        }
        return new Submission(county, period, catalogVersion, next, at);
    }

    /**
     * Applies an action. This is the only way the status changes.
     *
     * @param reason reason given by the actor if the action needs one; otherwise null
     * @param participants accounts that prepared, certified or submitted; none of them may review
     * @throws IllegalTransitionException if status, role or part in the work forbid it
     */
    public SubmissionEvent apply(
            SubmissionAction action,
            Actor actor,
            String reason,
            Set<Long> participants,
            Instant at) {
        SubmissionStatus next =
                status.after(action)
                        .orElseThrow(() -> new IllegalTransitionException(status, action));
        action.requireRole(actor, county);
        if (action.needsReason() && (reason == null || reason.isBlank())) {
            throw new IllegalTransitionException(action + " needs a reason");
        }
        if (!action.fitsCorrection(correctionAsked) || !mayMove(action, actor, at)) {
            throw new IllegalTransitionException(status, action);
        }
        if (action.isReview() && participants.contains(actor.accountId())) {
            throw new IllegalTransitionException("nobody reviews what they worked on");
        }
        SubmissionStatus before = status;
        int about = revision;
        status =
                action == SubmissionAction.UNDO_WITHDRAWAL
                        ? withdrawal().from().orElseThrow()
                        : next;
        if (action == SubmissionAction.SUBMIT) {
            submittedAt = at;
        }
        if (startsNewRevision(before, next)) {
            revision++;
        }
        openKey = status.isOpen() ? period + "-" + county : null;
        correctionAsked = action == SubmissionAction.ASK_CORRECTION;
        withdrawal = withdrawal().after(action, actor, county, before, at);
        return new SubmissionEvent(this, about, action, before, reason, actor, at);
    }

    /** A filing that comes back to its county continues in a new revision. */
    private static boolean startsNewRevision(SubmissionStatus before, SubmissionStatus next) {
        return next.isEditable() && !before.isEditable() && before != SubmissionStatus.WITHDRAWN;
    }

    /**
     * Whether the status allows the action and, for a withdrawal, whether this official may take
     * the step now.
     */
    public boolean mayMove(SubmissionAction action, Actor actor, Instant now) {
        return status.after(action).isPresent() && withdrawal().allows(action, actor, county, now);
    }

    /**
     * Lets a CDSS reviewer enter the working copy for the county. The status stays the same.
     *
     * @param reason what happened, as an explanation for the county
     * @throws IllegalTransitionException if status or role forbid it
     */
    public SubmissionEvent startEntry(EntryKind kind, Actor reviewer, String reason, Instant at) {
        return apply(SubmissionAction.START_ENTRY, reviewer, reason, Set.of(), at).ofKind(kind);
    }

    public Long id() {
        return id;
    }

    public CountyCode county() {
        return county;
    }

    public ReportingPeriod period() {
        return period;
    }

    public int catalogVersion() {
        return catalogVersion;
    }

    public SubmissionStatus status() {
        return status;
    }

    /**
     * Returns the number of the working copy while it is editable, otherwise of the sealed
     * revision.
     */
    public int revision() {
        return revision;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Returns when the last revision was submitted, or null. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** Whether the county has asked for a correction and CDSS has not answered. */
    public boolean isCorrectionAsked() {
        return correctionAsked;
    }

    /** Returns the state of a withdrawal by the county. */
    public Withdrawal withdrawal() {
        return withdrawal == null ? Withdrawal.none() : withdrawal;
    }

    /** Returns the key of the withdrawn submission that this one started from. */
    public Optional<Long> startedFrom() {
        return Optional.ofNullable(startedFrom);
    }

    public long version() {
        return version;
    }

    /** Returns the receipt number of the current revision. */
    public ReferenceNumber reference() {
        return new ReferenceNumber(period, county, revision);
    }
}
