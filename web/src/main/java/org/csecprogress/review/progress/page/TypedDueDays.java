package org.csecprogress.review.progress.page;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.kernel.web.TypedDate;

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
        Optional<LocalDate> day =
                TypedDate.parse(typed).filter(d -> !d.isBefore(FIRST) && d.isBefore(LAST));
        if (day.isEmpty()) {
            unread.add(field);
            return Optional.empty();
        }
        return Optional.of(day);
    }

    /** Shows an error beside each malformed field, and returns whether there was one. */
    boolean tell(PageMessages messages) {
        unread.forEach(
                field -> messages.wrong(field, Sentences.ofPage().of("progress.day.unread")));
        return !unread.isEmpty();
    }
}
