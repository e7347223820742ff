package org.csecprogress.validation;

import java.util.Optional;
import org.csecprogress.kernel.Finding;

/** What became of something typed. */
public sealed interface Parsed<T> {
    /** It is an answer. */
    record Value<T>(T answer) implements Parsed<T> {}

    /** Nothing was typed: there is no answer, and an earlier one goes. */
    record Nothing<T>() implements Parsed<T> {}

    /** It is refused, and an earlier answer stays. */
    record Refused<T>(Finding reason) implements Parsed<T> {}

    /** The answer, where there is one. */
    default Optional<T> value() {
        return this instanceof Value<T> value ? Optional.of(value.answer()) : Optional.empty();
    }

    /** Why it is refused, where it is. */
    default Optional<Finding> finding() {
        return this instanceof Refused<T> refused
                ? Optional.of(refused.reason())
                : Optional.empty();
    }
}
