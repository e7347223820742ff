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
 * The queue of mails. Whoever sends one first puts its name to it, in a transaction of its own, and
 * nobody else takes it meanwhile. Where that node dies the claim ends by itself, and the mail goes
 * out again under the same identifier: at least once, and once for whoever looks at that.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@ForEverybody
public class Outbox {
    /** More than the sending of one mail can take: each step of it has a time limit. */
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
     * A mail with the name that was put to it. What the mail says is read after it is taken: one
     * that cannot be read is taken as well, and stops no other.
     *
     * @param notice key of the notice
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

    /** Takes the next mail whose time has come; nothing where there is none, for the moment. */
    public Optional<Claim> take() {
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString();
        int taken = sql.update(TAKE, token, now.plus(CLAIM), now, now, now, now);
        return taken == 0
                ? Optional.empty()
                : sql.first(TAKEN, row -> new Claim(row.getLong(1), token, row.getInt(2)), token);
    }

    /** What was taken; nothing where its notice was tidied away meanwhile. */
    public Optional<OutboxMessage> read(Claim claim) {
        return sql.first(READ, OutboxRows::read, claim.notice());
    }

    /**
     * Whether the mail is still for the one to whom it goes: the account is in use, and has the
     * role by which it was told, today.
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

    /** The mail server took it. */
    public void sent(Claim claim) {
        end(claim, OutboxStatus.SENT, claim.attempts(), "");
    }

    /** It is no longer for the one to whom it would go. */
    public void dropped(Claim claim) {
        end(claim, OutboxStatus.DROPPED, claim.attempts(), "");
    }

    /** It will never be taken. */
    public void refused(Claim claim, String problem) {
        end(claim, OutboxStatus.PARKED, claim.attempts() + 1, problem);
    }

    /** The portal cannot make it; no mail server was asked. */
    public void unmade(Claim claim, MailProblem problem) {
        end(claim, OutboxStatus.PARKED, claim.attempts(), problem.kept());
    }

    /** It was not taken this time; after several times it is given up. */
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

    /** Nothing is wrong with it: it waits as before. */
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
