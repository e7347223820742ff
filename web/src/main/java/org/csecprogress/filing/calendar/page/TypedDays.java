package org.csecprogress.filing.calendar.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Sentences;

/** Parses typed dates and shows problems with dates. */
final class TypedDays {
    private TypedDays() {}

    /** Returns the date, or shows an error beside the field and returns empty. */
    static Optional<LocalDate> read(String field, String typed, Notices notices) {
        Optional<LocalDate> day = parse(typed);
        if (day.isEmpty()) {
            String key = typed.isEmpty() ? "calendar.day.missing" : "calendar.day.unread";
            notices.wrong(field, Sentences.ofPage().of(key));
        }
        return day;
    }

    /** Parses a date of this century. */
    static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() / 100 == 20);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Shows the problems, with formatted dates. */
    static void tell(List<Problem> problems, String suffix, Notices notices) {
        Sentences words = Sentences.ofPage();
        for (Problem problem : problems) {
            Object[] values =
                    problem.arguments().stream()
                            .map(v -> v instanceof LocalDate day ? words.date(day) : v)
                            .toArray();
            String field = problem.field().isEmpty() ? "" : problem.field() + suffix;
            notices.wrong(field, words.of(problem.key(), values));
        }
    }
}
