package org.csecprogress.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.ReleaseDigests;

/**
 * A frozen, numbered set of public tables. Its status changes only through {@link #apply}. Its
 * contents are recorded while it is frozen and never change afterwards.
 */
@Entity
@Table(name = "release")
@NamedQuery(
        name = Release.ALL,
        query = "select r from Release r order by r.period desc, r.revision desc")
@NamedQuery(
        name = Release.BY_NUMBER,
        query = "select r from Release r where r.period = :period and r.revision = :revision")
@NamedQuery(
        name = Release.BY_STATUS,
        query = "select r from Release r where r.status in :statuses order by r.id")
@NamedQuery(
        name = Release.DUE,
        query =
                """
                select r from Release r
                where r.status = :status and r.dates.scheduledFor <= :now
                order by r.clearance.clearedAt, r.id""")
@NamedQuery(
        name = Release.OF_PERIOD,
        query =
                """
                select r from Release r
                where r.period = :period and r.status <> :none
                order by r.revision desc""")
public class Release {
    /** Query for every release, newest quarter and revision first. */
    public static final String ALL = "Release.all";

    /** Query for the release of a number. */
    public static final String BY_NUMBER = "Release.byNumber";

    /** Query for the releases in some statuses, in the order of their keys. */
    public static final String BY_STATUS = "Release.byStatus";

    /** Query for the releases whose time has come, in the order of clearance. */
    public static final String DUE = "Release.due";

    /** Query for the releases of a period except those in a status, newest first. */
    public static final String OF_PERIOD = "Release.ofPeriod";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "release_seq")
    @SequenceGenerator(name = "release_seq", sequenceName = "release_seq", allocationSize = 50)
    private long id;

    @Version private long version;

    @NotNull
    @Column(nullable = false, updatable = false)
    private ReportingPeriod period;

    @Column(nullable = false, updatable = false)
    private int revision;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReleaseStatus status = ReleaseStatus.NONE;

    @Valid @Embedded private Clearance clearance = new Clearance();

    @Valid @Embedded private ReleaseWithdrawal withdrawal;

    @Valid @Embedded private RestatementCause cause;

    @Valid @Embedded private ReleaseBuild build = new ReleaseBuild();

    @Valid @Embedded private ReleaseDates dates = new ReleaseDates();

    /** For the persistence provider. */
    protected Release() {}

    /** Creates a release that is not frozen yet. */
    public Release(ReleaseNumber number) {
        this.period = number.period();
        this.revision = number.revision();
    }

    /**
     * Returns why the actor may not do this now; empty if they may.
     *
     * @param reason reason given by the actor; required for some actions
     * @param approvers accounts that approved its submissions, who may not publish it
     */
    public Optional<ReleaseRefusal> refusal(
            ReleaseAction action, Actor actor, String reason, Set<Long> approvers) {
        if (!action.isFor(actor)) {
            return Optional.of(ReleaseRefusal.NOT_YOUR_ROLE);
        }
        if (status.after(action).isEmpty() || (action.isWithdrawing() && !isKnown())) {
            return Optional.of(ReleaseRefusal.NOT_NOW);
        }
        if (action.isUnmaking() && isKnown()) {
            return Optional.of(ReleaseRefusal.SHOWN);
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
     * Applies an action. This is the only way the status changes.
     *
     * @param actor the account that acts; {@link ReleaseAction#SYSTEM} for the system
     * @param reason reason given by the actor, or the empty string
     * @param at time by the business clock
     * @return the event to be stored with it
     * @throws ReleaseMoveException if {@link #refusal} forbids it
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
        dates = dates().after(action, at);
        switch (action) {
            case FREEZE -> cause = revision > 1 ? new RestatementCause(reason, null) : null;
            case THAW -> {
                cause = null;
                build = new ReleaseBuild();
            }
            case REBUILD -> build = build.withoutTables();
            default -> {
                // All other actions leave only their time and the event.
            }
        }
    }

    /**
     * Proposes to withdraw the release.
     *
     * @param notice the public notice that replaces it once the other office has agreed
     * @return the event to be stored with it
     * @throws ReleaseMoveException if {@link #refusal} forbids it
     */
    public ReleaseEvent proposeWithdrawal(Actor actor, LocalText notice, Instant at) {
        ReleaseEvent event = apply(ReleaseAction.ASK_WITHDRAWAL, actor, notice.en(), Set.of(), at);
        withdrawal = ReleaseWithdrawal.asked(actor, notice);
        return event;
    }

    /**
     * Records the inputs and the result of the build.
     *
     * @param inputs digest of the inputs by {@link ReleaseDigests}
     * @param counties how many counties reported, 0 to 58
     * @param tables digest of the tables
     */
    public void recordBuild(String inputs, int counties, String tables) {
        if (status != ReleaseStatus.FROZEN) {
            throw new IllegalStateException("only a frozen release is built, this is " + status);
        }
        build = new ReleaseBuild(inputs, tables, counties);
    }

    /** Records the digest of the public texts that passed, before the release is cleared. */
    public void recordTexts(String digest) {
        if (status != ReleaseStatus.BUILT) {
            throw new IllegalStateException("texts pass while it is built, this is " + status);
        }
        clearance = clearance.over(digest);
    }

    /** Removes the legal and department sign-offs, because a public text changed since. */
    public void textsChanged() {
        clearance = clearance.withoutTexts();
    }

    /** Records the kind of a restatement as it is frozen. */
    public void restateAs(RestatementKind kind) {
        if (status != ReleaseStatus.FROZEN || cause == null) {
            throw new IllegalStateException("only a frozen restatement has a kind");
        }
        cause = new RestatementCause(cause.reason().orElse(null), kind);
    }

    /** Sets the time of publication, before the release is scheduled. */
    public void scheduleFor(Instant time) {
        if (status != ReleaseStatus.CLEARED) {
            throw new IllegalStateException("only a cleared release is scheduled");
        }
        dates = dates().scheduledFor(time);
    }

    /**
     * Records that somebody outside opened it before it was public. From then on it counts as
     * public in every plan, whatever becomes of it.
     */
    public void opened(Instant at) {
        if (!isCleared()) {
            throw new IllegalStateException("only a cleared release is opened early");
        }
        dates = dates().opened(at);
    }

    /** Returns the primary key. */
    public long id() {
        return id;
    }

    /** Returns the version that a page carries. */
    public long version() {
        return version;
    }

    /** Returns the number of the release. */
    public ReleaseNumber number() {
        return new ReleaseNumber(period, revision);
    }

    /** Returns the status. */
    public ReleaseStatus status() {
        return status;
    }

    /** Returns who signed and cleared it, and whether the disclosure officer has stopped it. */
    public Clearance clearance() {
        return clearance;
    }

    /** Returns the state of the withdrawal, which needs two offices. */
    public ReleaseWithdrawal withdrawal() {
        return withdrawal == null ? new ReleaseWithdrawal() : withdrawal;
    }

    /** Returns why it replaces an earlier release, as typed at the freeze and never public. */
    public Optional<String> restatementReason() {
        return Optional.ofNullable(cause).flatMap(RestatementCause::reason);
    }

    /** Returns the kind of the restatement; empty if none was stated. */
    public Optional<RestatementKind> restatementKind() {
        return Optional.ofNullable(cause).flatMap(RestatementCause::kind);
    }

    /** Returns the digest of the inputs in hexadecimal, once recorded. */
    public Optional<String> inputsDigest() {
        return build.inputs();
    }

    /** Returns the digest of the tables in hexadecimal, once built. */
    public Optional<String> tablesDigest() {
        return build.tables();
    }

    /** Returns the number of counties that reported, 0 to 58. */
    public int countiesReporting() {
        return build.counties();
    }

    /** Returns when the submissions were frozen. */
    public Optional<Instant> frozenAt() {
        return dates().frozenAt();
    }

    /** Returns when the release is to be published. */
    public Optional<Instant> scheduledFor() {
        return dates().scheduledFor();
    }

    /** Returns when the release was published. */
    public Optional<Instant> publishedAt() {
        return dates().publishedAt();
    }

    /** Returns when somebody outside first opened it before it was public. */
    public Optional<Instant> openedAt() {
        return dates().openedAt();
    }

    /** Whether it has been cleared and is not yet public. */
    public boolean isCleared() {
        return status == ReleaseStatus.CLEARED || status == ReleaseStatus.SCHEDULED;
    }

    /** Whether it was published, or withdrawn before it was. */
    public boolean isOut() {
        return publishedAt().isPresent() || status == ReleaseStatus.WITHDRAWN;
    }

    /** Whether its figures are known outside: it was published, or opened before it was. */
    public boolean isKnown() {
        return isOut() || openedAt().isPresent();
    }

    /** EclipseLink loads an embedded object whose columns are all null as null. */
    private ReleaseDates dates() {
        return dates == null ? new ReleaseDates() : dates;
    }
}
