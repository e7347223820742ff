package org.csecprogress.submission.page;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;

/** Sentences, dates and numbers as the reader's language writes them; times are Pacific. */
final class Phrases {
    private static final int NOON = 12;

    private final ResourceBundle words;
    private final Locale locale;

    Phrases(ResourceBundle words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** In the language of the page that is being shown. */
    static Phrases ofPage() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ResourceBundle words = faces.getApplication().getResourceBundle(faces, "words");
        Locale shown = faces.getViewRoot().getLocale();
        return new Phrases(words, Language.of(shown).locale());
    }

    Language language() {
        return Language.of(locale);
    }

    /** The sentence of that key, with its placeholders filled. */
    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    String in(LocalText text) {
        return text.in(language());
    }

    /** "1,503". */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number.scale() > 0 ? number.scale() : 0);
        return format.format(number);
    }

    /** "+19", "−3" with a minus sign that lines up, or "0". */
    String signed(BigDecimal number) {
        String size = number(number.abs());
        if (number.signum() == 0) {
            return size;
        }
        return (number.signum() > 0 ? "+" : "\u2212") + size;
    }

    /** "November 9, 2026". */
    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    /** "November 9". */
    String day(LocalDate date) {
        String pattern = language() == Language.ES ? "d 'de' MMMM" : "MMMM d";
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    /** "November 10, 2026, 10:12 a.m.". */
    String moment(Instant at) {
        return date(LocalDate.ofInstant(at, BusinessClock.CALIFORNIA)) + ", " + time(at);
    }

    /** "2:41 p.m.". */
    String time(Instant at) {
        LocalTime time = ZonedDateTime.ofInstant(at, BusinessClock.CALIFORNIA).toLocalTime();
        String clock = DateTimeFormatter.ofPattern("h:mm", locale).format(time);
        return clock + (time.getHour() < NOON ? " a.m." : " p.m.");
    }

    /** "July to September 2026". */
    String months(ReportingPeriod period) {
        var month = DateTimeFormatter.ofPattern("LLLL", locale);
        return say(
                "period.months",
                month.format(period.start()),
                month.format(period.end()),
                Integer.toString(period.year()));
    }
}
