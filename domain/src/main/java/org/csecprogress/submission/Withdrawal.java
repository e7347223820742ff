package org.csecprogress.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;

/**
 * How far a county has come with giving a submission up: one agency asks, the other agrees, and for
 * two weeks either of them can undo it. Nothing is deleted by it.
 */
@Embeddable
public class Withdrawal {
    /** So many days after it, both the first and the last of them included, it can be undone. */
    public static final int DAYS_TO_UNDO = 14;

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

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

    /** Nothing was asked. */
    static Withdrawal none() {
        return new Withdrawal(null, null, null, null);
    }

    /** Whether the move may be made now, as far as giving up is concerned. */
    boolean allows(SubmissionAction action, Actor actor, CountyCode county, Instant now) {
        return switch (action) {
            case ASK_WITHDRAWAL -> agency == null && actor.certifiesFor(county).isPresent();
            case REFUSE_WITHDRAWAL, WITHDRAW -> mayAnswer(actor, county);
            case UNDO_WITHDRAWAL ->
                    actor.certifiesFor(county).isPresent()
                            && undoUntil().filter(last -> !day(now).isAfter(last)).isPresent();
            default -> true;
        };
    }

    /** Whether somebody asked, and this is an official of the other agency and another person. */
    public boolean mayAnswer(Actor actor, CountyCode county) {
        return agency != null
                && askedBy != actor.accountId()
                && actor.certifiesFor(county).filter(own -> own != agency).isPresent();
    }

    /**
     * What it is after a move, which was allowed.
     *
     * @param before the status before the move
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

    /** The agency that asked and has no answer. */
    public Optional<Agency> askedBy() {
        return Optional.ofNullable(agency);
    }

    /** The status to which undoing it leads; nothing where it was not given up. */
    public Optional<SubmissionStatus> from() {
        return Optional.ofNullable(from);
    }

    /** The last day on which it can be undone, in California; nothing where it was not given up. */
    public Optional<LocalDate> undoUntil() {
        return Optional.ofNullable(at).map(when -> day(when).plusDays(DAYS_TO_UNDO));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CALIFORNIA);
    }
}
