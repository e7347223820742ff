package org.csecprogress.submission.progress.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Sentences;

/** Reads days as they are typed, and remembers the fields that hold none. */
final class DueDays {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final Set<String> unread = new LinkedHashSet<>();

    /**
     * The day, or no day where nothing is typed.
     *
     * @return nothing for what is no day
     */
    Optional<Optional<LocalDate>> read(String field, String typed) {
        if (typed.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(FIRST) && day.isBefore(LAST)) {
                return Optional.of(Optional.of(day));
            }
        } catch (DateTimeParseException e) {
            // Told below, beside the field.
        }
        unread.add(field);
        return Optional.empty();
    }

    /** Says of each field that holds no day what to type; whether there was one. */
    boolean tell(Notices notices) {
        unread.forEach(field -> notices.wrong(field, Sentences.ofPage().of("progress.day.unread")));
        return !unread.isEmpty();
    }
}
