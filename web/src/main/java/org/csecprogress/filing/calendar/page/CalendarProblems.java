package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** Shows what is wrong with the fields of a page of the calendar. */
@RequestScoped
public class CalendarProblems {
    @Inject private PageMessages messages;

    /** Whether a date of this century was given. If not, shows an error beside the field. */
    boolean isDay(String field, LocalDate day) {
        if (day == null) {
            wrong(field, "calendar.day.missing");
            return false;
        }
        if (day.getYear() / 100 != 20) {
            wrong(field, "day.format");
            return false;
        }
        return true;
    }

    void wrong(String field, String key) {
        messages.wrong(field, Sentences.ofPage().of(key));
    }

    /** Shows the problems, with formatted dates. */
    void wrong(List<Problem> problems) {
        Sentences words = Sentences.ofPage();
        for (Problem problem : problems) {
            Object[] values =
                    problem.arguments().stream()
                            .map(v -> v instanceof LocalDate day ? words.date(day) : v)
                            .toArray();
            messages.wrong(problem.field(), words.of(problem.key(), values));
        }
    }
}
