package org.csecprogress.validation;

import java.util.Arrays;
import java.util.Optional;

/** Why there is no figure. The words are in the catalogue's code list. */
public enum AbsentReason {
    NA_NOT_COLLECTED,
    NA_NOT_APPLICABLE,
    NA_PENDING;

    /** The reason of that name, where there is one. */
    public static Optional<AbsentReason> parse(String name) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }
}
