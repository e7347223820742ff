package org.csecprogress.validation;

import java.math.BigDecimal;
import java.util.Optional;

/** What a county says for one figure. No answer at all is a third thing: the cell is empty. */
public sealed interface Answer {
    /**
     * A figure.
     *
     * @param value not negative, without needless zeros after the point
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

    /** No figure, and why. */
    record Absent(AbsentReason reason) implements Answer {
        public Absent {
            if (reason == null) {
                throw new IllegalArgumentException("an absent figure has a reason");
            }
        }
    }

    /** A whole number. */
    static Answer of(long value) {
        return new Count(BigDecimal.valueOf(value));
    }

    /** An absent figure. */
    static Answer absent(AbsentReason reason) {
        return new Absent(reason);
    }

    /** The figure, where there is one. */
    default Optional<BigDecimal> number() {
        return this instanceof Count count ? Optional.of(count.value()) : Optional.empty();
    }

    /** The written form in files: plain digits, or the code of the reason. */
    default String written() {
        if (this instanceof Absent absent) {
            return absent.reason().name();
        }
        return ((Count) this).value().toPlainString();
    }
}
