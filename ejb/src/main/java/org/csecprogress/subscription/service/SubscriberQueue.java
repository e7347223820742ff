package org.csecprogress.subscription.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.notification.Letter;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.service.MailQueue;
import org.csecprogress.notification.service.MailSettings;
import org.csecprogress.release.embargo.service.EmbargoLinks;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.SubscriberMails;
import org.csecprogress.subscription.SubscriberText;

/**
 * The mails to people without an account, as the dispatcher sends them. A mail that is sent or
 * given up is deleted.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@ForEverybody
public class SubscriberQueue implements MailQueue {
    private final SubscriberMails mails;
    private final SubscriberLinks links;
    private final EmbargoLinks early;
    private final MailSettings settings;
    private final Clock clock = Clock.systemUTC();

    protected SubscriberQueue() {
        this(null, null, null, null);
    }

    @Inject
    public SubscriberQueue(
            SubscriberMails mails,
            SubscriberLinks links,
            EmbargoLinks early,
            MailSettings settings) {
        this.mails = mails;
        this.links = links;
        this.early = early;
        this.settings = settings;
    }

    /** There may be thousands: people at work come first. */
    @Override
    public int turn() {
        return 1;
    }

    @Override
    public Optional<Claim> take() {
        Instant now = clock.instant();
        // Another node may have taken it since it was found: only the locked row tells.
        return mails.nextDue(now)
                .flatMap(mails::lock)
                .filter(mail -> mail.isDue(now))
                .map(mail -> new Claim(mail.id(), mail.claim(now)));
    }

    @Override
    public Optional<Letter> letter(Claim claim) {
        Optional<SubscriberMail> mail = mails.find(claim.mail());
        Optional<String> page = mail.flatMap(this::page);
        if (page.isEmpty()) {
            sent(claim);
        }
        return page.map(path -> letter(mail.get(), path));
    }

    /** Returns the page that a mail leads to; empty if its reader was taken off the list since. */
    private Optional<String> page(SubscriberMail mail) {
        return switch (mail.news()) {
            case CONFIRM -> Optional.of(links.toConfirm(mail.address()));
            case EMBARGO -> mail.release().flatMap(number -> early.path(number, mail.address()));
            case ALREADY, RELEASED, RESTATED, WITHDRAWN ->
                    Optional.of(links.toLeave(mail.address()));
        };
    }

    private Letter letter(SubscriberMail mail, String page) {
        Map<String, String> headers = new HashMap<>();
        if (mail.news().isLeft()) {
            // One click in the mail program, by RFC 8058.
            headers.put("List-Unsubscribe", "<" + settings.site() + page + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return new Letter(
                mail.address(),
                mail.messageId(),
                SubscriberText.of(mail.news(), mail.release(), settings.site(), page),
                headers);
    }

    @Override
    public void sent(Claim claim) {
        settle(claim, mails::delete);
    }

    @Override
    public void refused(Claim claim, String problem) {
        settle(claim, mails::delete);
    }

    @Override
    public void unmade(Claim claim, MailProblem problem) {
        settle(claim, mails::delete);
    }

    @Override
    public void postponed(Claim claim, String problem) {
        settle(
                claim,
                mail -> {
                    if (!mail.postpone(clock.instant())) {
                        mails.delete(mail);
                    }
                });
    }

    @Override
    public void returned(Claim claim) {
        settle(claim, SubscriberMail::giveBack);
    }

    /** Changes the mail, unless the claim has expired and another node took it, or it is gone. */
    private void settle(Claim claim, Consumer<SubscriberMail> change) {
        mails.lock(claim.mail()).filter(mail -> mail.isClaimedBy(claim.token())).ifPresent(change);
    }
}
