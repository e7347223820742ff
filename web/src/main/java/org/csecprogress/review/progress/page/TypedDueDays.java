package org.csecprogress.review.progress.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Sentences;

/** Parses typed dates, and remembers the fields with malformed ones. */
final class TypedDueDays {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final Set<String> unread = new LinkedHashSet<>();

    /**
     * Parses a date, which may be left empty.
     *
     * @return an empty inner value if nothing was typed, or empty if the date is malformed
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
            // The field gets its error below.
        }
        unread.add(field);
        return Optional.empty();
    }

    /** Shows an error beside each malformed field, and returns whether there was one. */
    boolean tell(Notices notices) {
        unread.forEach(field -> notices.wrong(field, Sentences.ofPage().of("progress.day.unread")));
        return !unread.isEmpty();
    }
}
