package org.csecprogress.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;

/**
 * A county's withdrawal of a submission: one agency asks, the other agrees, and for two weeks
 * either can undo it. Nothing is deleted.
 */
@Embeddable
public class Withdrawal {
    /** Days after the withdrawal on which it can be undone, the last one included. */
    public static final int DAYS_TO_UNDO = 14;

    @Column(name = "withdrawal_asked_by")
    private Long askedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawal_agency")
    private Agency agency;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_from")
    private SubmissionStatus from;

    @Column(name = "withdrawn_at")
    private Instant at;

    protected Withdrawal() {}

    private Withdrawal(Long askedBy, Agency agency, SubmissionStatus from, Instant at) {
        this.askedBy = askedBy;
        this.agency = agency;
        this.from = from;
        this.at = at;
    }

    /** Returns a withdrawal that nobody has asked for. */
    static Withdrawal none() {
        return new Withdrawal(null, null, null, null);
    }

    /** Whether the withdrawal allows the action now. */
    boolean allows(SubmissionAction action, Actor actor, CountyCode county, Instant now) {
        return switch (action) {
            case ASK_WITHDRAWAL -> agency == null && actor.certifiesFor(county).isPresent();
            case REFUSE_WITHDRAWAL, WITHDRAW -> mayAnswer(actor, county);
            case UNDO_WITHDRAWAL ->
                    actor.certifiesFor(county).isPresent()
                            && undoUntil()
                                    .filter(last -> !CaliforniaTime.day(now).isAfter(last))
                                    .isPresent();
            default -> true;
        };
    }

    /**
     * Whether the withdrawal was asked for, and the actor is another person who certifies for the
     * other agency.
     */
    public boolean mayAnswer(Actor actor, CountyCode county) {
        return agency != null
                && askedBy != actor.accountId()
                && actor.certifiesFor(county).filter(own -> own != agency).isPresent();
    }

    /**
     * Returns the withdrawal after a permitted action.
     *
     * @param before the status before the action
     */
    Withdrawal after(
            SubmissionAction action,
            Actor actor,
            CountyCode county,
            SubmissionStatus before,
            Instant now) {
        return switch (action) {
            case ASK_WITHDRAWAL ->
                    new Withdrawal(
                            actor.accountId(),
                            actor.certifiesFor(county).orElseThrow(),
                            null,
                            null);
            case WITHDRAW -> new Withdrawal(null, null, before, now);
            case REFUSE_WITHDRAWAL, SUBMIT, UNDO_WITHDRAWAL -> none();
            default -> this;
        };
    }

    /** Returns the agency that asked and has no answer yet. */
    public Optional<Agency> askedBy() {
        return Optional.ofNullable(agency);
    }

    /** Returns the status that undoing restores; empty if nothing was withdrawn. */
    public Optional<SubmissionStatus> from() {
        return Optional.ofNullable(from);
    }

    /**
     * Returns the last day, in California, on which it can be undone; empty if nothing was
     * withdrawn.
     */
    public Optional<LocalDate> undoUntil() {
        return Optional.ofNullable(at).map(when -> CaliforniaTime.day(when).plusDays(DAYS_TO_UNDO));
    }
}
