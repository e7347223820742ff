package org.csecprogress.validation;

import java.math.BigDecimal;

/** What a county answered in one cell. No answer at all is neither of these. */
public sealed interface Answer {
    /** A figure; trailing zeros are dropped, so that 5.0 and 5 are the same. */
    record Count(BigDecimal value) implements Answer {
        public Count {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
        }

        /** A whole number. */
        public static Count of(long number) {
            return new Count(BigDecimal.valueOf(number));
        }
    }

    /** No figure, with the reason. */
    record Absent(AbsentReason reason) implements Answer {}
}
