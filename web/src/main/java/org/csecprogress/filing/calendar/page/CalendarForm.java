package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.kernel.web.TypedDate;

/** The fields of a page of the calendar as typed, and what is wrong with them. */
@RequestScoped
public class CalendarForm {
    @Inject private HttpServletRequest request;
    @Inject private PageMessages messages;

    boolean has(String field) {
        return request.getParameter(field) != null;
    }

    /** Returns a field without the spaces around it, or empty if it was not sent. */
    String text(String field) {
        return text(field, "");
    }

    /** Returns a field without the spaces around it, or what is stored if it was not sent. */
    String text(String field, String stored) {
        String value = request.getParameter(field);
        return value == null ? stored : value.strip();
    }

    /** Whether that button was pressed. */
    boolean isPressed(String button) {
        return !text(button).isEmpty();
    }

    /** Returns the request for an extension that a button is for, or responds with 404. */
    long extension(String button) {
        if (!text(button).matches("\\d{1,18}")) {
            throw new NotFoundException("extension");
        }
        return Long.parseLong(text(button));
    }

    /** Parses a date of this century, or shows an error beside the field. */
    Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = shown(field);
        if (day.isEmpty()) {
            wrong(field, text(field).isEmpty() ? "calendar.day.missing" : "calendar.day.unread");
        }
        return day;
    }

    /** Parses a date of this century that the page sent back as it was shown. */
    Optional<LocalDate> shown(String field) {
        return TypedDate.parse(text(field)).filter(day -> day.getYear() / 100 == 20);
    }

    void wrong(String field, String key) {
        messages.wrong(field, Sentences.ofPage().of(key));
    }

    /** Shows the problems, with formatted dates. */
    void wrong(List<Problem> problems, String suffix) {
        Sentences words = Sentences.ofPage();
        for (Problem problem : problems) {
            Object[] values =
                    problem.arguments().stream()
                            .map(v -> v instanceof LocalDate day ? words.date(day) : v)
                            .toArray();
            String field = problem.field().isEmpty() ? "" : problem.field() + suffix;
            messages.wrong(field, words.of(problem.key(), values));
        }
    }

    /** Redirects, and says there what was done. */
    void done(String sentence, String address) {
        messages.done(sentence, address);
    }
}
