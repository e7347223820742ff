package org.csecprogress.subscription.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.notification.service.MailSettings;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.embargo.service.EmbargoMail;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.SubscriberMails;
import org.csecprogress.subscription.SubscriberNews;

/** Queues the mails with which embargo readers get their links; they have no account either. */
@ApplicationScoped
@ForEverybody
public class EmbargoInvitations implements EmbargoMail {
    @Inject private SubscriberMails mails;
    @Inject private MailSettings settings;

    private final Clock clock = Clock.systemUTC();

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public void send(ReleaseNumber number, String email) {
        mails.queue(
                List.of(
                        SubscriberMail.of(
                                email,
                                SubscriberNews.EMBARGO,
                                number,
                                settings.siteHost(),
                                clock.instant())));
    }
}
