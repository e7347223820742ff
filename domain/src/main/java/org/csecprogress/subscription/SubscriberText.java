package org.csecprogress.subscription;

import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.MailText;
import org.csecprogress.notification.NoticeText;
import org.csecprogress.release.ReleaseNumber;

/** A mail to somebody without an account, in both languages, because no language is kept. */
public final class SubscriberText {
    private static final String BETWEEN = "\n\n* * *\n\n";

    private SubscriberText() {}

    /**
     * Returns the mail.
     *
     * @param release the release that it is about, if it is about one
     * @param site the portal's public URL, without a slash at the end
     * @param page path of the page with which an address is confirmed or deleted, without the
     *     language
     */
    public static MailText of(
            SubscriberNews news, Optional<ReleaseNumber> release, String site, String page) {
        return new MailText(
                subject(Language.EN, news, release) + " / " + subject(Language.ES, news, release),
                body(Language.EN, news, release, site, page)
                        + BETWEEN
                        + body(Language.ES, news, release, site + "/es", page));
    }

    private static String subject(
            Language language, SubscriberNews news, Optional<ReleaseNumber> release) {
        NoticeText text = NoticeText.in(language);
        return text.say(key(news) + ".subject", months(text, release));
    }

    private static String body(
            Language language,
            SubscriberNews news,
            Optional<ReleaseNumber> release,
            String site,
            String page) {
        NoticeText text = NoticeText.in(language);
        String about =
                text.say(
                        key(news) + ".body",
                        months(text, release),
                        news.isOfRelease()
                                ? site + "/report/" + release.orElseThrow()
                                : site + page,
                        site + "/corrections");
        String answer = text.say("mail.answer");
        return news.isLeft()
                ? String.join("\n\n", about, text.say("subscriber.leave", site + page), answer)
                : String.join("\n\n", about, answer);
    }

    private static String key(SubscriberNews news) {
        return "subscriber." + news;
    }

    private static String months(NoticeText text, Optional<ReleaseNumber> release) {
        return release.map(ReleaseNumber::period).map(period -> months(text, period)).orElse("");
    }

    private static String months(NoticeText text, ReportingPeriod period) {
        return text.say("quarter." + period.quarter(), Integer.toString(period.year()));
    }
}
