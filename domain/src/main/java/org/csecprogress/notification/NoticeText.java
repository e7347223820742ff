package org.csecprogress.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReferenceNumber;

/**
 * The texts of notices in one language. They are separate from the texts of pages, because mail is
 * written without a page.
 */
public final class NoticeText {
    private static final Map<Language, NoticeText> TEXTS =
            Map.of(
                    Language.EN, new NoticeText(Language.EN),
                    Language.ES, new NoticeText(Language.ES));

    private final Language language;
    private final Properties sentences;

    private NoticeText(Language language) {
        this.language = language;
        this.sentences = read(language);
    }

    /** Returns the texts in a language. */
    public static NoticeText in(Language language) {
        return TEXTS.get(language);
    }

    static Properties read(Language language) {
        String file =
                "/notification/sentences_"
                        + language.name().toLowerCase(Locale.ROOT)
                        + ".properties";
        try (InputStream in = NoticeText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no sentences in " + file);
            }
            Properties sentences = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                sentences.load(reader);
            }
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what happened, in one line. */
    public String subject(Notice notice, Counties counties) {
        return of(notice, ".subject", counties);
    }

    /** Returns what happened and what the person can do, in a few sentences. */
    public String body(Notice notice, Counties counties) {
        String body = of(notice, ".body", counties);
        return notice.tables() == null
                ? body
                : body + " " + say("tables", notice.tables().in(language));
    }

    private String of(Notice notice, String part, Counties counties) {
        return say(
                notice.kind() + part,
                months(notice),
                county(notice, counties),
                day(notice),
                reference(notice));
    }

    private String months(Notice notice) {
        return notice.period() == null
                ? ""
                : say(
                        "quarter." + notice.period().quarter(),
                        Integer.toString(notice.period().year()));
    }

    private String county(Notice notice, Counties counties) {
        return notice.county() == null
                ? ""
                : say("county", counties.byCode(notice.county()).name());
    }

    private String day(Notice notice) {
        return notice.day() == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(notice.day());
    }

    private static String reference(Notice notice) {
        return notice.county() == null || notice.revision() < 1
                ? ""
                : new ReferenceNumber(notice.period(), notice.county(), notice.revision())
                        .toString();
    }

    /** Returns the text with that key, with its arguments. */
    public String say(String key, Object... values) {
        String pattern = sentences.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no sentence " + key);
        }
        return new MessageFormat(pattern, language.locale()).format(values);
    }
}
