package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.notification.BackOff;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.OutboxMessage;
import org.csecprogress.notification.OutboxStatus;

/**
 * The queue of mails. A sender first claims a mail in a transaction of its own, so that no other
 * takes it. If its node dies, the claim expires and the mail is sent again with the same
 * identifier: at least once, and exactly once for a recipient that compares identifiers.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@ForEverybody
public class Outbox {
    /** Longer than the sending of one mail can take: each step of it has a time limit. */
    private static final Duration CLAIM = Duration.ofMinutes(4);

    private static final int LONGEST_PROBLEM = 200;

    private static final String FREE =
            "status = 'QUEUED' and next_attempt_at <= ? and (claimed_until is null or"
                    + " claimed_until < ?)";
    private static final String TAKE =
            "update outbox_message set claimed_by = ?, claimed_until = ? where notice_id = (select"
                    + " notice_id from outbox_message where "
                    + FREE
                    + " order by next_attempt_at, notice_id limit 1) and "
                    + FREE;
    private static final String TAKEN =
            "select notice_id, attempts from outbox_message where claimed_by = ?";
    private static final String READ = OutboxRows.SELECT + " where o.notice_id = ?";
    private static final String STILL_FOR =
            "select a.id from account a where a.id = ? and " + Addressees.IN_USE + " and ";
    private static final String OURS = " where notice_id = ? and claimed_by = ?";
    private static final String UNCLAIMED = ", claimed_by = null, claimed_until = null";
    private static final String END =
            "update outbox_message set status = ?, ended_at = ?, attempts = ?, problem = ?"
                    + UNCLAIMED
                    + OURS;
    private static final String LATER =
            "update outbox_message set next_attempt_at = ?, attempts = ?, problem = ?"
                    + UNCLAIMED
                    + OURS;
    private static final String GIVE_BACK =
            "update outbox_message set claimed_by = null, claimed_until = null" + OURS;

    private final Clock clock = Clock.systemUTC();
    private final Sql sql;
    private final BusinessClock businessClock;

    /**
     * A claimed mail. Its text is read only after the claim, so that an unreadable mail is claimed
     * too and holds up no other.
     *
     * @param notice key of the notice
     * @param token token of the claim
     * @param attempts how often a mail server refused it
     */
    public record Claim(long notice, String token, int attempts) {
        private Object[] key() {
            return new Object[] {notice, token};
        }
    }

    protected Outbox() {
        this(null, null);
    }

    @Inject
    public Outbox(Sql sql, BusinessClock businessClock) {
        this.sql = sql;
        this.businessClock = businessClock;
    }

    /** Claims the next mail that is due, or returns empty if there is none for the moment. */
    public Optional<Claim> take() {
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString();
        int taken = sql.update(TAKE, token, now.plus(CLAIM), now, now, now, now);
        return taken == 0
                ? Optional.empty()
                : sql.first(TAKEN, row -> new Claim(row.getLong(1), token, row.getInt(2)), token);
    }

    /** Reads a claimed mail, or returns empty if its notice has been deleted in the meantime. */
    public Optional<OutboxMessage> read(Claim claim) {
        return sql.first(READ, OutboxRows::read, claim.notice());
    }

    /**
     * Returns whether the recipient may still get the mail: the account is in use and holds the
     * required role today.
     */
    public boolean isStillFor(OutboxMessage message) {
        CountyCode county = message.notice().map(Notice::county).orElse(null);
        ReportingPeriod period = message.notice().map(Notice::period).orElse(null);
        NoticeAudience told =
                message.notice().map(n -> n.kind().audience()).orElse(NoticeAudience.EVERYONE);
        NoticeAudience audience =
                county == null && told.isOfFiling() ? NoticeAudience.EVERYONE : told;
        List<Object> values = new ArrayList<>();
        values.add(message.account());
        values.addAll(Addressees.values(audience, businessClock.today(), county, period));
        return sql.first(
                        STILL_FOR + Addressees.condition(audience),
                        row -> row.getLong(1),
                        values.toArray())
                .isPresent();
    }

    /** Records that the mail server accepted the mail. */
    public void sent(Claim claim) {
        end(claim, OutboxStatus.SENT, claim.attempts(), "");
    }

    /** Records that the recipient may no longer get the mail. */
    public void dropped(Claim claim) {
        end(claim, OutboxStatus.DROPPED, claim.attempts(), "");
    }

    /** Records that the mail will never be accepted. */
    public void refused(Claim claim, String problem) {
        end(claim, OutboxStatus.PARKED, claim.attempts() + 1, problem);
    }

    /** Records that the portal cannot build the mail. No mail server was asked. */
    public void unmade(Claim claim, MailProblem problem) {
        end(claim, OutboxStatus.PARKED, claim.attempts(), problem.kept());
    }

    /** Records a failed attempt. After several the mail is given up. */
    public void postponed(Claim claim, String problem) {
        int attempts = claim.attempts() + 1;
        Optional<Duration> wait = BackOff.after(attempts);
        if (wait.isEmpty()) {
            end(claim, OutboxStatus.PARKED, attempts, problem);
        } else {
            Object[] key = claim.key();
            sql.update(
                    LATER,
                    clock.instant().plus(wait.get()),
                    attempts,
                    inShort(problem),
                    key[0],
                    key[1]);
        }
    }

    /** Returns the mail to the queue unchanged: it was not at fault. */
    public void returned(Claim claim) {
        sql.update(GIVE_BACK, claim.key());
    }

    private void end(Claim claim, OutboxStatus status, int attempts, String problem) {
        Object[] key = claim.key();
        sql.update(END, status, clock.instant(), attempts, inShort(problem), key[0], key[1]);
    }

    private static String inShort(String problem) {
        String line = problem.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) : line;
    }
}
