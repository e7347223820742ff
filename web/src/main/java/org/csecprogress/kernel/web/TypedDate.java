package org.csecprogress.kernel.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Parses dates that people type, such as 2026-11-30. */
public final class TypedDate {
    private TypedDate() {}

    /** Returns the date, or empty if it is malformed. */
    public static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
