package org.csecprogress.subscription.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.session.service.AskTries;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.mail.service.MailAddress;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.service.MailSettings;
import org.csecprogress.subscription.Subscriber;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.SubscriberMails;
import org.csecprogress.subscription.SubscriberNews;
import org.csecprogress.subscription.Subscribers;

/**
 * Lets anybody have mail when a report is published, corrected or withdrawn, and end it. An address
 * is kept after its owner has confirmed it, and deleted when the owner leaves.
 */
@Stateless
@Guarded
@ForEverybody
public class SubscriptionService {
    @Inject private Subscribers subscribers;
    @Inject private SubscriberMails mails;
    @Inject private SubscriberLinks links;
    @Inject private AskTries tries;
    @Inject private MailSettings settings;

    /** Mail follows the real time, whatever the business date. */
    private final Clock clock = Clock.systemUTC();

    /** Whether the portal sends mail. */
    public boolean isOffered() {
        return settings.isOn();
    }

    /**
     * Has a mail sent that asks the owner of an address. Whoever asks hears nothing of whether it
     * gets mail already, nor that somebody has asked too often.
     *
     * @param from address of the request
     * @return the problem of the text that was typed, or empty
     */
    public Optional<Problem> ask(String typed, String from) {
        String address = Subscriber.canonical(typed);
        if (address.length() > Subscriber.LONGEST || !MailAddress.isValid(address)) {
            return Optional.of(Problem.of("address", "subscribe.address"));
        }
        if (settings.isOn() && tries.takeSubscription(address, from)) {
            SubscriberNews news =
                    subscribers.has(address) ? SubscriberNews.ALREADY : SubscriberNews.CONFIRM;
            mails.queue(
                    List.of(
                            SubscriberMail.answer(
                                    address, news, settings.siteHost(), clock.instant())));
        }
        return Optional.empty();
    }

    /** Whether the link with that token confirms an address. */
    public boolean isConfirming(String token) {
        return links.confirming(token).isPresent();
    }

    /**
     * Keeps the address of a link; once more changes nothing.
     *
     * @return whether the link counts
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean confirm(String token) {
        Optional<String> address = links.confirming(token);
        address.ifPresent(this::keep);
        return address.isPresent();
    }

    private void keep(String address) {
        try {
            subscribers.add(address);
        } catch (PersistenceException e) {
            // The link may have been used twice at the same moment.
            if (!subscribers.has(address)) {
                throw e;
            }
        }
    }

    /** Whether the link with that token deletes an address. */
    public boolean isLeaving(String token) {
        return links.leaving(token).isPresent();
    }

    /**
     * Deletes the address of a link and whatever waits to be sent there; once more changes nothing.
     *
     * @return whether the link counts
     */
    public boolean leave(String token) {
        Optional<String> address = links.leaving(token);
        address.ifPresent(subscribers::remove);
        return address.isPresent();
    }
}
