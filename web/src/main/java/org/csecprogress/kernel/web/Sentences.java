package org.csecprogress.kernel.web;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
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

    /** The day of an instant in California without its year. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, BusinessClock.CALIFORNIA));
    }

    /** The date of an instant in California. */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, BusinessClock.CALIFORNIA));
    }

    /** Date and time in California, such as December 15, 2026, 4:40 p.m. */
    public String time(Instant instant) {
        return of("date.time", date(instant), timeOfDay(instant));
    }

    /** The time of day in California, such as 4:40 p.m. */
    public String timeOfDay(Instant instant) {
        return DateTimeFormatter.ofPattern("h:mm a", language.locale())
                .format(instant.atZone(BusinessClock.CALIFORNIA))
                .replace("AM", "a.m.")
                .replace("PM", "p.m.");
    }

    /** A whole number with its thousands set apart. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A number with its decimals, such as 1,503.5. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    /** A change: "+19", "−3" with a minus sign that lines up, or "0". */
    public String signed(BigDecimal number) {
        String size = number(number.abs());
        if (number.signum() == 0) {
            return size;
        }
        return (number.signum() > 0 ? "+" : "\u2212") + size;
    }

    /** A text in this language. */
    public String in(LocalText text) {
        return text.in(language);
    }

    /** A label within a sentence; an abbreviation keeps its capitals. */
    public String within(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    /** The months of a quarter, such as April to June 2026. */
    public String months(ReportingPeriod period) {
        return of("quarter." + period.quarter(), Integer.toString(period.year()));
    }

    /** The months of a quarter without its year. */
    public String monthsOnly(ReportingPeriod period) {
        return of("quarter." + period.quarter() + ".short");
    }

    /** The calendar writes SFY 2025-26 Q4: the year and the quarter, in words. */
    public String fiscal(String key, String written) {
        String[] parts = written.split(" ", -1);
        return of(key, parts[1].replace('-', '–'), parts[2].substring(1));
    }
}
