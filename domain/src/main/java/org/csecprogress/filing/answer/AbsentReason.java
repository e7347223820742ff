package org.csecprogress.filing.answer;

import java.util.Arrays;
import java.util.Optional;

/** Reason why there is no figure. The catalogue's code list has the labels. */
public enum AbsentReason {
    NA_NOT_COLLECTED,
    NA_NOT_APPLICABLE,
    NA_PENDING;

    /** Returns the reason of that name, if there is one. */
    public static Optional<AbsentReason> parse(String name) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }
}
