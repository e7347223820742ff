package org.csecprogress.kernel.web;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/** Whole sentences, dates and numbers in one language. */
public final class Sentences {
    private final Language language;
    private final ResourceBundle words;

    private Sentences(Language language) {
        this.language = language;
        // This control prevents a fallback to the server's own locale.
        this.words =
                ResourceBundle.getBundle(
                        "org.csecprogress.kernel.web.MessageBundle",
                        language == Language.ES ? Locale.forLanguageTag("es") : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_CLASS));
    }

    /** Returns the sentences of a language. */
    public static Sentences in(Language language) {
        return new Sentences(language);
    }

    /** Returns the sentences in the language of the current page. */
    public static Sentences ofPage() {
        return in(Language.of(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns the sentence of a key, with its values. */
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

    /** Formats a date in full, such as September 28, 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** Formats a date without its year, such as September 28. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(of("date.day"), language.locale()).format(date);
    }

    /** Formats the day of an instant in California without its year. */
    public String day(Instant instant) {
        return day(CaliforniaTime.day(instant));
    }

    /** Formats the date of an instant in California. */
    public String date(Instant instant) {
        return date(CaliforniaTime.day(instant));
    }

    /** Formats date and time in California, such as December 15, 2026, 4:40 p.m. */
    public String time(Instant instant) {
        return of("date.time", date(instant), timeOfDay(instant));
    }

    /** Formats the time of day in California, such as 4:40 p.m. */
    public String timeOfDay(Instant instant) {
        return DateTimeFormatter.ofPattern("h:mm a", language.locale())
                .format(instant.atZone(CaliforniaTime.ZONE))
                .replace("AM", "a.m.")
                .replace("PM", "p.m.");
    }

    /** Formats a whole number with thousands separators. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** Formats a number with its decimals, such as 1,503.5. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    /** Formats a change: "+19", "−3" with a real minus sign, or "0". */
    public String signed(BigDecimal number) {
        String size = number(number.abs());
        if (number.signum() == 0) {
            return size;
        }
        return (number.signum() > 0 ? "+" : "\u2212") + size;
    }

    /** Returns the template of the count of letters below a field, as its component reads it. */
    public String count(int longest) {
        return of("field.count", "{1}", longest);
    }

    /** Returns texts as a list within a sentence. */
    public String list(Collection<String> texts) {
        return String.join(", ", texts);
    }

    /** Returns a text in this language. */
    public String in(LocalText text) {
        return text.in(language);
    }

    /** Returns a label within a sentence, in lower case unless it is an abbreviation. */
    public String within(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    /** Returns the months of a quarter, such as April to June 2026. */
    public String months(ReportingPeriod period) {
        return of("quarter." + period.quarter(), Integer.toString(period.year()));
    }

    /** Returns the months of a quarter without its year. */
    public String monthsOnly(ReportingPeriod period) {
        return of("quarter." + period.quarter() + ".short");
    }

    /** Returns a fiscal quarter, which the calendar writes as SFY 2025-26 Q4, in words. */
    public String fiscal(String key, String written) {
        String[] parts = written.split(" ", -1);
        return of(key, parts[1].replace('-', '–'), parts[2].substring(1));
    }
}
