package org.csecprogress.kernel.web;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;

/** Whole sentences, dates and numbers in one language. */
public final class Sentences {
    private final Language language;
    private final ResourceBundle words;

    private Sentences(Language language) {
        this.language = language;
        // The control keeps a server's own locale from slipping in.
        this.words =
                ResourceBundle.getBundle(
                        "org.csecprogress.kernel.web.Words",
                        language == Language.ES ? Locale.forLanguageTag("es") : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_CLASS));
    }

    /** The sentences of a language. */
    public static Sentences in(Language language) {
        return new Sentences(language);
    }

    /** The sentences in the language of the page that is being shown. */
    public static Sentences ofPage() {
        return in(Language.of(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The sentence of that key, with its values. */
    public String of(String key, Object... values) {
        String pattern = words.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** Whether there is a sentence of that key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** A date in full, such as September 28, 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** A date without its year, such as September 28. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(of("date.day"), language.locale()).format(date);
    }

    /** The date of an instant in California. */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, BusinessClock.CALIFORNIA));
    }

    /** Date and time in California, such as December 15, 2026, 4:40 p.m. */
    public String time(Instant instant) {
        String time =
                DateTimeFormatter.ofPattern("h:mm a", language.locale())
                        .format(instant.atZone(BusinessClock.CALIFORNIA))
                        .replace("AM", "a.m.")
                        .replace("PM", "p.m.");
        return of("date.time", date(instant), time);
    }

    /** A whole number with its thousands set apart. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** The months of a quarter, such as April to June 2026. */
    public String months(ReportingPeriod period) {
        return of("quarter." + period.quarter(), Integer.toString(period.year()));
    }

    /** The months of a quarter without its year. */
    public String monthsOnly(ReportingPeriod period) {
        return of("quarter." + period.quarter() + ".short");
    }
}
