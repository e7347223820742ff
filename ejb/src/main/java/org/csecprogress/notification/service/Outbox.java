package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.Recipients;

/**
 * The queue of mails. A sender first claims a mail in a transaction of its own, so that no other
 * takes it. If its node dies, the claim expires and the mail is sent again with the same
 * identifier: at least once, and exactly once for a recipient that compares identifiers.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@ForEverybody
public class Outbox {
    private final Clock clock = Clock.systemUTC();
    private final OutboxMails entries;
    private final Recipients recipients;
    private final BusinessClock businessClock;
    private final MailedLinks links;

    /**
     * A claimed mail. Its text is read only after the claim, so that an unreadable mail is claimed
     * too and holds up no other.
     *
     * @param notice key of the notice
     * @param token token of the claim
     */
    public record Claim(long notice, String token) {}

    protected Outbox() {
        this(null, null, null, null);
    }

    @Inject
    public Outbox(
            OutboxMails entries,
            Recipients recipients,
            BusinessClock businessClock,
            MailedLinks links) {
        this.links = links;
        this.entries = entries;
        this.recipients = recipients;
        this.businessClock = businessClock;
    }

    /** Claims the next mail that is due, or returns empty if there is none for the moment. */
    public Optional<Claim> take() {
        Instant now = clock.instant();
        // Another node may have taken it since it was found: only the locked row tells.
        return entries.nextDue(now)
                .flatMap(entries::lock)
                .filter(entry -> entry.isDue(now))
                .map(entry -> new Claim(entry.id(), entry.claim(now)));
    }

    /** Reads a claimed mail, or returns empty if its notice has been deleted in the meantime. */
    public Optional<AddressedMail> read(Claim claim) {
        return entries.message(claim.notice());
    }

    /**
     * Returns whether the recipient may still get the mail: the account is in use and holds the
     * required role today. The mail with a link may go out while the link is open.
     */
    public boolean isStillFor(AddressedMail message) {
        if (message.notice().filter(n -> links.page(message, n).isEmpty()).isPresent()) {
            return false;
        }
        CountyCode county = message.notice().map(Notice::county).orElse(null);
        ReportingPeriod period = message.notice().map(Notice::period).orElse(null);
        NoticeAudience told =
                message.notice().map(n -> n.kind().audience()).orElse(NoticeAudience.EVERYONE);
        NoticeAudience audience =
                county == null && told.isOfFiling() ? NoticeAudience.EVERYONE : told;
        return recipients.includes(
                audience, message.account(), businessClock.today(), county, period);
    }

    /** Records that the mail server accepted the mail. */
    public void sent(Claim claim) {
        settle(claim, entry -> entry.end(OutboxStatus.SENT, "", clock.instant()));
    }

    /** Records that the recipient may no longer get the mail. */
    public void dropped(Claim claim) {
        settle(claim, entry -> entry.end(OutboxStatus.DROPPED, "", clock.instant()));
    }

    /** Records that the mail will never be accepted. */
    public void refused(Claim claim, String problem) {
        settle(claim, entry -> entry.refuse(problem, clock.instant()));
    }

    /** Records that the portal cannot build the mail. No mail server was asked. */
    public void unmade(Claim claim, MailProblem problem) {
        settle(claim, entry -> entry.end(OutboxStatus.PARKED, problem.kept(), clock.instant()));
    }

    /** Records a failed attempt. After several the mail is given up. */
    public void postponed(Claim claim, String problem) {
        settle(claim, entry -> entry.postpone(problem, clock.instant()));
    }

    /** Returns the mail to the queue unchanged: it was not at fault. */
    public void returned(Claim claim) {
        settle(claim, OutboxMail::giveBack);
    }

    /** Changes the mail, unless the claim has expired and another node took it. */
    private void settle(Claim claim, Consumer<OutboxMail> change) {
        entries.lock(claim.notice())
                .filter(entry -> entry.isClaimedBy(claim.token()))
                .ifPresent(change);
    }
}
