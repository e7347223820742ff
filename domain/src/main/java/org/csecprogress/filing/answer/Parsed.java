package org.csecprogress.filing.answer;

import java.util.Optional;
import org.csecprogress.kernel.Finding;

/** The result of parsing typed text. */
public sealed interface Parsed<T> {
    /** A valid answer. */
    record Value<T>(T answer) implements Parsed<T> {}

    /** Nothing was typed, so an earlier answer is removed. */
    record Nothing<T>() implements Parsed<T> {}

    /** The text is refused, and an earlier answer stays. */
    record Refused<T>(Finding reason) implements Parsed<T> {}

    /** Returns the answer, if there is one. */
    default Optional<T> value() {
        return this instanceof Value<T> value ? Optional.of(value.answer()) : Optional.empty();
    }

    /** Returns the reason for the refusal, if it was refused. */
    default Optional<Finding> finding() {
        return this instanceof Refused<T> refused
                ? Optional.of(refused.reason())
                : Optional.empty();
    }
}
