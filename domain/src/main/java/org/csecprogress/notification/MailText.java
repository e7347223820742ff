package org.csecprogress.notification;

import java.util.Optional;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Language;

/**
 * A notice as a mail: what happened, and a link that requires sign-in. News for the public is in
 * both languages in one mail, because no language is stored for a person.
 *
 * @param subject one line
 * @param body plain text
 */
public record MailText(String subject, String body) {
    private static final String BETWEEN = "\n\n* * *\n\n";

    /**
     * Returns the mail of a notice.
     *
     * @param site the portal's public URL, without a slash at the end
     * @param page path of the page that it leads to
     * @param isDemonstration whether subject and first line say that the data are made up
     * @throws IllegalStateException if data that the notice needs are missing
     */
    public static MailText of(
            Notice notice, Counties counties, String site, String page, boolean isDemonstration) {
        MailText mail = of(notice, counties, site, page);
        return isDemonstration ? mail.marked(notice.spanishLink().isPresent()) : mail;
    }

    private static MailText of(Notice notice, Counties counties, String site, String page) {
        if (!notice.isWhole()) {
            throw new IllegalStateException("notice " + notice.id() + " is not whole");
        }
        NoticeText english = NoticeText.in(Language.EN);
        String first = english.subject(notice, counties);
        Optional<String> spanishLink = notice.spanishLink();
        String body = part(english, notice, counties, open(notice.kind()), site + page, site);
        if (spanishLink.isEmpty()) {
            return new MailText(oneLine(first), body);
        }
        NoticeText spanish = NoticeText.in(Language.ES);
        return new MailText(
                oneLine(first + " / " + spanish.subject(notice, counties)),
                body
                        + BETWEEN
                        + part(
                                spanish,
                                notice,
                                counties,
                                "mail.read",
                                site + spanishLink.get(),
                                site));
    }

    private static String open(NoticeKind kind) {
        if (kind.hasOwnLink()) {
            return "mail.begin";
        }
        if (kind == NoticeKind.IDLE_DISABLED) {
            return "mail.closed";
        }
        return kind.topic() == NoticeTopic.RELEASES ? "mail.read" : "mail.open";
    }

    private MailText marked(boolean inBoth) {
        NoticeText english = NoticeText.in(Language.EN);
        String mark = english.say("mail.demonstration");
        String first =
                inBoth ? mark + "\n" + NoticeText.in(Language.ES).say("mail.demonstration") : mark;
        return new MailText(
                english.say("mail.demonstration.subject", subject), first + "\n\n" + body);
    }

    private static String part(
            NoticeText text,
            Notice notice,
            Counties counties,
            String open,
            String link,
            String site) {
        return String.join(
                "\n\n",
                text.body(notice, counties),
                text.say(open, link),
                text.say(
                        notice.kind().hasOwnLink() ? "mail.invited" : "mail.why",
                        site + "/notices"),
                text.say("mail.answer"));
    }

    /** Removes line breaks, which would start another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
