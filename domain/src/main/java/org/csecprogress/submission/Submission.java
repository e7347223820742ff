package org.csecprogress.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReferenceNumber;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * One submission of a county's filing, with the revision that is being worked on or was last
 * sealed. Its status changes through {@link #apply} and nowhere else.
 */
@Entity
@Table(name = "submission")
public class Submission {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @Column(nullable = false)
    private CountyCode county;

    @Column(nullable = false)
    private ReportingPeriod period;

    @Column(name = "catalog_version")
    private int catalogVersion;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SubmissionStatus status;

    @Column(name = "open_key", length = 12)
    private String openKey;

    private int revision;

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
     * @param revision number that the working copy gets when it is sealed, from 1
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
     * The working copy of the same filing that begins with the answers of this withdrawn one, under
     * the catalogue that it was filed under.
     *
     * @param next number of the copy's revision
     */
    public Submission startedAnew(int next, Instant at) {
        if (status != SubmissionStatus.WITHDRAWN) {
            throw new IllegalTransitionException(status, SubmissionAction.OPEN);
        }
        Submission copy = new Submission(county, period, catalogVersion, next, at);
        copy.startedFrom = id;
        return copy;
    }

    /** The event of this submission's opening, to be recorded with it. */
    public SubmissionEvent opened(Actor actor, Instant at) {
        return opened(SubmissionAction.OPEN, actor, at);
    }

    private SubmissionEvent opened(SubmissionAction how, Actor actor, Instant at) {
        requireRole(how, actor);
        return new SubmissionEvent(this, how, null, null, actor, at);
    }

    /**
     * The working copy in which this published submission is corrected, under the catalogue that it
     * was filed under. The published one stays public until the copy is released.
     *
     * @param next number of the copy's revision
     */
    public Submission corrected(int next, Instant at) {
        if (status != SubmissionStatus.PUBLISHED) {
            throw new IllegalTransitionException(status, SubmissionAction.OPEN_CORRECTION);
        }
        return new Submission(county, period, catalogVersion, next, at);
    }

    /** The event of the opening of a correction's working copy, to be recorded with it. */
    public SubmissionEvent openedForCorrection(Actor reviewer, Instant at) {
        return opened(SubmissionAction.OPEN_CORRECTION, reviewer, at);
    }

    /**
     * The only way the status changes.
     *
     * @param reason why, where the action needs a reason; otherwise null
     * @param participants accounts that prepared, certified or submitted: none of them may review
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
        requireRole(action, actor);
        if (action.needsReason() && (reason == null || reason.isBlank())) {
            throw new IllegalTransitionException(action + " needs a reason");
        }
        boolean correctionFits = isAnswer(action) == correctionAsked || !isAboutCorrection(action);
        if (!correctionFits || !mayMove(action, actor, at)) {
            throw new IllegalTransitionException(status, action);
        }
        if (action.isReview() && participants.contains(actor.accountId())) {
            throw new IllegalTransitionException("nobody reviews what they worked on");
        }
        SubmissionStatus before = status;
        int about = revision;
        status = withdrawal().from().orElse(next);
        if (action == SubmissionAction.SUBMIT) {
            submittedAt = at;
        } else if (next.isEditable()
                && !before.isEditable()
                && before != SubmissionStatus.WITHDRAWN) {
            revision++;
        }
        openKey = status.isOpen() ? period + "-" + county : null;
        correctionAsked = action == SubmissionAction.ASK_CORRECTION;
        withdrawal = withdrawal().after(action, actor, county, before, at);
        return new SubmissionEvent(this, about, action, before, reason, actor, at);
    }

    /**
     * Whether the move leads on from here and, where it is about giving the submission up, whether
     * it is this official's to make now.
     */
    public boolean mayMove(SubmissionAction action, Actor actor, Instant now) {
        return status.after(action).isPresent() && withdrawal().allows(action, actor, county, now);
    }

    /**
     * Lets somebody of CDSS enter the working copy for the county. The status stays.
     *
     * @param reason what happened, in words for the county
     * @throws IllegalTransitionException if status or role forbid it
     */
    public SubmissionEvent startEntry(EntryKind kind, Actor reviewer, String reason, Instant at) {
        return apply(SubmissionAction.START_ENTRY, reviewer, reason, Set.of(), at).ofKind(kind);
    }

    /** A correction is asked for once, and answered once. */
    private static boolean isAboutCorrection(SubmissionAction action) {
        return action == SubmissionAction.ASK_CORRECTION || isAnswer(action);
    }

    private static boolean isAnswer(SubmissionAction action) {
        return action == SubmissionAction.OPEN_CORRECTION
                || action == SubmissionAction.REFUSE_CORRECTION;
    }

    private void requireRole(SubmissionAction action, Actor actor) {
        boolean allowed =
                action.role().isCounty()
                        ? actor.has(action.role(), county)
                        : actor.has(action.role());
        if (!allowed) {
            throw new IllegalTransitionException(action + " needs " + action.role());
        }
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

    /** Number of the working copy while it is editable, otherwise of the sealed revision. */
    public int revision() {
        return revision;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When the last revision was submitted, or null. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** Whether the county has asked to correct it, and CDSS has not answered. */
    public boolean isCorrectionAsked() {
        return correctionAsked;
    }

    /** How far the county has come with giving it up. */
    public Withdrawal withdrawal() {
        return withdrawal == null ? Withdrawal.none() : withdrawal;
    }

    /** Key of the withdrawn submission whose answers it began with. */
    public Optional<Long> startedFrom() {
        return Optional.ofNullable(startedFrom);
    }

    public long version() {
        return version;
    }

    /** The number on the receipt of the current revision. */
    public ReferenceNumber reference() {
        return new ReferenceNumber(period, county, revision);
    }
}
