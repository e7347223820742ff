package org.csecprogress.submission.page;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Sentences;

/** What the county's pages say: sentences, dates and figures in the reader's language. */
final class Phrases {
    private final Sentences sentences;

    Phrases(Language language) {
        sentences = Sentences.in(language);
    }

    /** In the language of the page that is being shown. */
    static Phrases ofPage() {
        return new Phrases(
                Language.of(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
    }

    Language language() {
        return sentences.language();
    }

    /** The sentence of that key, with its placeholders filled. */
    String say(String key, Object... arguments) {
        return sentences.of(key, arguments);
    }

    String in(LocalText text) {
        return text.in(language());
    }

    /** "1,503". */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language().locale());
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
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

    /** A label within a sentence; an abbreviation keeps its capitals. */
    String within(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    /** "November 9, 2026". */
    String date(LocalDate date) {
        return sentences.date(date);
    }

    /** "November 9". */
    String day(LocalDate date) {
        return sentences.day(date);
    }

    /** "November 9", of the day in California. */
    String day(Instant at) {
        return day(LocalDate.ofInstant(at, BusinessClock.CALIFORNIA));
    }

    /** "November 10, 2026, 10:12 a.m.". */
    String moment(Instant at) {
        return sentences.time(at);
    }

    /** "2:41 p.m.". */
    String time(Instant at) {
        return DateTimeFormatter.ofPattern("h:mm a", language().locale())
                .format(at.atZone(BusinessClock.CALIFORNIA))
                .replace("AM", "a.m.")
                .replace("PM", "p.m.");
    }

    /** "July to September 2026". */
    String months(ReportingPeriod period) {
        return sentences.months(period);
    }
}
