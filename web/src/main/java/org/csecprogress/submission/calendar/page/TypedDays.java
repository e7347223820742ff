package org.csecprogress.submission.calendar.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Sentences;

/** Days as they are typed, and problems as they are said. */
final class TypedDays {
    private TypedDays() {}

    /** The day; nothing, and a word beside the field, where it is none. */
    static Optional<LocalDate> read(String field, String typed, Notices notices) {
        Optional<LocalDate> day = parse(typed);
        if (day.isEmpty()) {
            String key = typed.isEmpty() ? "calendar.day.missing" : "calendar.day.unread";
            notices.wrong(field, Sentences.ofPage().of(key));
        }
        return day;
    }

    /** The day, where it is one of this century. */
    static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() / 100 == 20);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Says what is wrong; dates within the sentences as dates are written. */
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
