package org.csecprogress.subscription.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.service.MailSettings;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.service.ReleaseMoved;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.SubscriberMails;
import org.csecprogress.subscription.SubscriberNews;
import org.csecprogress.subscription.Subscribers;

/**
 * Queues the mail about a release in the transaction that makes it public, or withdraws it: it is
 * sent if that happened, and to everybody who had asked by then.
 */
@Stateless
@Guarded
@ForEverybody
public class SubscriberNotices {
    @Inject private Subscribers subscribers;
    @Inject private SubscriberMails mails;
    @Inject private MailSettings settings;

    private final Clock clock = Clock.systemUTC();

    /** Queues the mail about a release that has become public or is withdrawn. */
    public void record(@Observes ReleaseMoved moved) {
        Optional<SubscriberNews> news = news(moved.event());
        if (news.isEmpty() || !settings.isOn()) {
            return;
        }
        ReleaseNumber number = moved.event().release().number();
        String host = settings.siteHost();
        Instant now = clock.instant();
        mails.queue(
                subscribers.addresses().stream()
                        .map(a -> SubscriberMail.of(a, news.get(), number, host, now))
                        .toList());
    }

    private static Optional<SubscriberNews> news(ReleaseEvent event) {
        return switch (event.action()) {
            case PUBLISH, GO_LIVE ->
                    Optional.of(
                            event.release().number().revision() == 1
                                    ? SubscriberNews.RELEASED
                                    : SubscriberNews.RESTATED);
            case WITHDRAW ->
                    // Whoever never heard of it need not hear that it is gone.
                    event.release().publishedAt().map(at -> SubscriberNews.WITHDRAWN);
            default -> Optional.empty();
        };
    }
}
