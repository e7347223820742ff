package org.csecprogress.statistics;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A statistic, or the reason why it is not shown.
 *
 * @param <T> the type of the statistic
 */
public sealed interface Statistic<T> {
    /**
     * A statistic that is shown.
     *
     * @param shown the value
     */
    record Known<T>(T shown) implements Statistic<T> {}

    /**
     * A statistic that is not shown.
     *
     * @param why the reason
     */
    record NotShown<T>(Reason why) implements Statistic<T> {}

    /** Returns a statistic that is shown. */
    static <T> Statistic<T> known(T value) {
        return new Known<>(value);
    }

    /** Returns a statistic that is not shown. */
    static <T> Statistic<T> notShown(Reason reason) {
        return new NotShown<>(reason);
    }

    /** Returns a statistic unless there is a reason not to show it. */
    static <T> Statistic<T> unless(Optional<Reason> silence, Supplier<Statistic<T>> statistic) {
        return silence.isPresent() ? notShown(silence.get()) : statistic.get();
    }

    /** Returns the value, if it is shown. */
    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.shown()) : Optional.empty();
    }

    /** Returns the reason, if it is not shown. */
    default Optional<Reason> reason() {
        return this instanceof NotShown<T> not ? Optional.of(not.why()) : Optional.empty();
    }

    /** Whether it is not shown because a figure that it is computed from is withheld. */
    default boolean isWithheld() {
        return reason().equals(Optional.of(Reason.WITHHELD));
    }

    /** Applies a function to the value; keeps the reason if it is not shown. */
    default <U> Statistic<U> map(Function<? super T, ? extends U> further) {
        return then(value -> known(further.apply(value)));
    }

    /** Applies a function that may not show its result; keeps the reason if this is not shown. */
    default <U> Statistic<U> then(Function<? super T, Statistic<U>> further) {
        return value().map(further).orElseGet(() -> notShown(reason().orElseThrow()));
    }
}
