package org.csecprogress.filing.answer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A county's answer for one figure: a number, or a reason why there is none. An unanswered cell has
 * no {@code Answer}.
 */
public sealed interface Answer extends Serializable {
    /**
     * A figure.
     *
     * @param value not negative, without trailing zeros after the point
     */
    record Count(BigDecimal value) implements Answer {
        public Count {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("a figure is not negative, was " + value);
            }
            value = value.stripTrailingZeros();
            if (value.scale() < 0) {
                value = value.setScale(0);
            }
        }
    }

    /** No figure, with the reason. */
    record Absent(AbsentReason reason) implements Answer {
        public Absent {
            if (reason == null) {
                throw new IllegalArgumentException("an absent figure has a reason");
            }
        }
    }

    /** Returns the answer for a whole number. */
    static Answer of(long value) {
        return new Count(BigDecimal.valueOf(value));
    }

    /** Returns the answer for an absent figure. */
    static Answer absent(AbsentReason reason) {
        return new Absent(reason);
    }

    /** Returns the number, if there is one. */
    default Optional<BigDecimal> number() {
        return this instanceof Count count ? Optional.of(count.value()) : Optional.empty();
    }

    /** Returns the form written to files: plain digits, or the code of the reason. */
    default String written() {
        if (this instanceof Absent absent) {
            return absent.reason().name();
        }
        return ((Count) this).value().toPlainString();
    }
}
