package org.csecprogress.subscription.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.notification.Letter;
import org.csecprogress.notification.service.MailQueue;
import org.csecprogress.notification.service.MailSettings;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.SubscriberMails;
import org.csecprogress.subscription.Subscribers;

/** A portal that sends mail to people without an account. */
final class SubscriberScene {
    static final String READER = "reader@press.example";
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-12-29T17:00:00Z"));
    final SubscriptionService service;
    final SubscriberQueue queue;

    SubscriberScene() {
        this(true);
    }

    SubscriberScene(boolean sends) {
        portal.with(
                MailSettings.class,
                new MailSettings() {
                    @Override
                    public boolean isOn() {
                        return sends;
                    }

                    @Override
                    public String site() {
                        return "https://progress.example";
                    }

                    @Override
                    public String siteHost() {
                        return "progress.example";
                    }
                });
        service = portal.bean(SubscriptionService.class);
        queue = portal.bean(SubscriberQueue.class);
        portal.observed(SubscriberNotices.class);
    }

    /** Lets somebody ask, from a network of their own. */
    void ask(String address) {
        service.ask(address, "198.51.100." + address.length());
    }

    /** Lets the owner of an address ask for mail and confirm it. */
    void subscribed(String address) {
        ask(address);
        service.confirm(token(sent().get(0)));
    }

    /** Sends all that waits. */
    List<Letter> sent() {
        return queue.take().map(this::send).map(this::andOthers).orElse(List.of());
    }

    private List<Letter> andOthers(Letter first) {
        List<Letter> others = sent();
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private Letter send(MailQueue.Claim claim) {
        Letter letter = queue.letter(claim).orElseThrow();
        queue.sent(claim);
        return letter;
    }

    /** Returns the token of the link in a letter. */
    static String token(Letter letter) {
        Matcher found = TOKEN.matcher(letter.text().body());
        if (!found.find()) {
            throw new AssertionError("no link in " + letter.text().body());
        }
        return found.group(1);
    }

    List<String> addresses() {
        return portal.bean(Subscribers.class).addresses();
    }

    /** Returns how many mails wait. */
    long waiting() {
        return portal.memory().all(SubscriberMail.class).count();
    }

    Optional<SubscriberMail> waiting(MailQueue.Claim claim) {
        return portal.bean(SubscriberMails.class).find(claim.mail());
    }
}
