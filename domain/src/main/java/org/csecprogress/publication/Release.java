package org.csecprogress.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A frozen, numbered set of public tables. Its status changes through {@link #apply} alone; what it
 * is made of is recorded while it is frozen and never after.
 */
@Entity
@Table(name = "release")
public class Release {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "release_seq")
    @SequenceGenerator(name = "release_seq", sequenceName = "release_seq", allocationSize = 50)
    private long id;

    @Version private long version;

    @Column(nullable = false, updatable = false)
    private ReportingPeriod period;

    @Column(nullable = false, updatable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReleaseStatus status = ReleaseStatus.NONE;

    @Embedded private Clearance clearance = new Clearance();

    @Embedded private ReleaseWithdrawal withdrawal;

    @Column(name = "restatement_reason", length = 4000)
    private String restatementReason;

    @Column(name = "inputs_digest", length = 64)
    private String inputsDigest;

    @Column(name = "tables_digest", length = 64)
    private String tablesDigest;

    @Column(name = "counties_reporting", nullable = false)
    private int countiesReporting;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "scheduled_for")
    private Instant scheduledFor;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For the persistence provider. */
    protected Release() {}

    /** A number of which nothing is frozen yet. */
    public Release(ReleaseNumber number) {
        this.period = number.period();
        this.revision = number.revision();
    }

    /**
     * Why the actor may not do this now, or nothing if they may.
     *
     * @param reason why they do it; needed for some actions
     * @param approvers accounts that approved a submission in this release; asked when it is made
     *     public
     */
    public Optional<ReleaseRefusal> refusal(
            ReleaseAction action, Actor actor, String reason, Set<Long> approvers) {
        if (!action.isFor(actor)) {
            return Optional.of(ReleaseRefusal.NOT_YOUR_ROLE);
        }
        if (status.after(action).isEmpty()) {
            return Optional.of(ReleaseRefusal.NOT_NOW);
        }
        Optional<ReleaseRefusal> notCleared = clearance.refusal(action, actor, approvers);
        if (notCleared.isPresent()) {
            return notCleared;
        }
        if (action == ReleaseAction.WITHDRAW && !withdrawal().mayAgree(actor)) {
            return Optional.of(ReleaseRefusal.OTHER_OFFICE_NEEDED);
        }
        boolean restates = action == ReleaseAction.FREEZE && revision > 1;
        if ((restates || action.needsReason()) && (reason == null || reason.isBlank())) {
            return Optional.of(ReleaseRefusal.REASON_NEEDED);
        }
        return Optional.empty();
    }

    /**
     * The only way the status changes.
     *
     * @param action what is done
     * @param actor who does it; {@link ReleaseAction#SYSTEM} for the system
     * @param reason why, or the empty string where none is needed
     * @param approvers accounts that approved a submission in this release
     * @param at when, by the business clock
     * @return the event to be stored with it
     * @throws ReleaseMoveException if {@link #refusal} says that they may not
     */
    public ReleaseEvent apply(
            ReleaseAction action, Actor actor, String reason, Set<Long> approvers, Instant at) {
        Optional<ReleaseRefusal> refusal = refusal(action, actor, reason, approvers);
        if (refusal.isPresent()) {
            throw new ReleaseMoveException(action, status, refusal.get());
        }
        ReleaseStatus from = status;
        status = status.after(action).orElseThrow();
        clearance = clearance.after(action, actor, at);
        remember(action, reason, at);
        return new ReleaseEvent(this, action, from, status, actor, reason, at);
    }

    private void remember(ReleaseAction action, String reason, Instant at) {
        switch (action) {
            case FREEZE -> {
                frozenAt = at;
                restatementReason = revision > 1 ? reason : null;
            }
            case THAW -> forget();
            case REBUILD -> tablesDigest = null;
            case STOP, LAPSE -> scheduledFor = null;
            case PUBLISH, GO_LIVE -> publishedAt = at;
            default -> {
                // Whatever else is done leaves nothing behind here but the event.
            }
        }
    }

    /**
     * Proposes to take it back.
     *
     * @param notice what the public reads in its place once the other office has agreed
     * @return the event to be stored with it
     * @throws ReleaseMoveException if {@link #refusal} says that they may not
     */
    public ReleaseEvent proposeWithdrawal(Actor actor, LocalText notice, Instant at) {
        ReleaseEvent event = apply(ReleaseAction.ASK_WITHDRAWAL, actor, notice.en(), Set.of(), at);
        withdrawal = ReleaseWithdrawal.asked(actor, notice);
        return event;
    }

    private void forget() {
        frozenAt = null;
        restatementReason = null;
        inputsDigest = null;
        tablesDigest = null;
        countiesReporting = 0;
    }

    /**
     * Records what it is made from and what it publishes.
     *
     * @param inputs digest over the inputs, as {@link ReleaseDigests} makes it
     * @param counties how many counties reported, 0 to 58
     * @param tables digest over the tables
     */
    public void recordBuild(String inputs, int counties, String tables) {
        if (status != ReleaseStatus.FROZEN) {
            throw new IllegalStateException("only a frozen release is built, this is " + status);
        }
        inputsDigest = inputs;
        countiesReporting = counties;
        tablesDigest = tables;
    }

    /**
     * Records which public texts it publishes, before it is cleared.
     *
     * @param digest over the texts that were passed, as {@link ReleaseDigests} makes it
     */
    public void recordTexts(String digest) {
        if (status != ReleaseStatus.BUILT) {
            throw new IllegalStateException(
                    "texts are passed while it is built, this is " + status);
        }
        clearance = clearance.over(digest);
    }

    /**
     * A public text was written, taken away or decided on while it is built: who signed for the law
     * and for the department has not seen that, and signs anew.
     */
    public void textsChanged() {
        if (isSigned(ReleaseAction.SIGN_LEGAL) || isSigned(ReleaseAction.SIGN_DEPARTMENT)) {
            clearance = clearance.withoutTexts();
        }
    }

    /** Sets the time at which it goes public, before it is put on the schedule. */
    public void scheduleFor(Instant time) {
        if (status != ReleaseStatus.CLEARED) {
            throw new IllegalStateException("only a cleared release is scheduled");
        }
        scheduledFor = time;
    }

    /** Its key. */
    public long id() {
        return id;
    }

    /** The version that a page carries. */
    public long version() {
        return version;
    }

    /** Its number. */
    public ReleaseNumber number() {
        return new ReleaseNumber(period, revision);
    }

    /** Where it stands. */
    public ReleaseStatus status() {
        return status;
    }

    /** Whether the disclosure officer stopped it and has not lifted that. */
    public boolean isHeld() {
        return clearance.isHeld();
    }

    /** How far two offices have come with taking it back. */
    public ReleaseWithdrawal withdrawal() {
        return withdrawal == null ? new ReleaseWithdrawal() : withdrawal;
    }

    /**
     * Why it takes the place of an earlier one, as it was typed when it was frozen. What is public
     * of that are the words that were passed with its texts.
     */
    public Optional<String> restatementReason() {
        return Optional.ofNullable(restatementReason);
    }

    /** Digest of its inputs, in hexadecimal, once they are recorded. */
    public Optional<String> inputsDigest() {
        return Optional.ofNullable(inputsDigest);
    }

    /** Digest of its tables, in hexadecimal, once they are built. */
    public Optional<String> tablesDigest() {
        return Optional.ofNullable(tablesDigest);
    }

    /** Digest of the public texts that were passed, in hexadecimal, once it is cleared. */
    public Optional<String> textsDigest() {
        return clearance.textsDigest();
    }

    /** How many counties reported, 0 to 58. */
    public int countiesReporting() {
        return countiesReporting;
    }

    /** Whether it is signed for that. */
    public boolean isSigned(ReleaseAction signOff) {
        return clearance.isSigned(signOff);
    }

    /** When it was cleared; nothing where it is not, or was before that was kept. */
    public Optional<Instant> clearedAt() {
        return clearance.at();
    }

    /** When its submissions were fixed. */
    public Optional<Instant> frozenAt() {
        return Optional.ofNullable(frozenAt);
    }

    /** When it is to go public. */
    public Optional<Instant> scheduledFor() {
        return Optional.ofNullable(scheduledFor);
    }

    /** When it went public. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
