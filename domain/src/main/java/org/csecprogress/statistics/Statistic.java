package org.csecprogress.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * A statistic that may be shown, or the reason why it is not.
 *
 * @param <T> what kind of statistic it is
 */
public sealed interface Statistic<T> {
    /**
     * One that may be shown.
     *
     * @param shown what it is
     */
    record Known<T>(T shown) implements Statistic<T> {}

    /**
     * One that is not shown.
     *
     * @param why the reason
     */
    record NotShown<T>(Reason why) implements Statistic<T> {}

    /** A statistic that may be shown. */
    static <T> Statistic<T> known(T value) {
        return new Known<>(value);
    }

    /** A statistic that is not shown. */
    static <T> Statistic<T> notShown(Reason reason) {
        return new NotShown<>(reason);
    }

    /** What it is, where it is shown. */
    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.shown()) : Optional.empty();
    }

    /** Why it is not shown, where it is not. */
    default Optional<Reason> reason() {
        return this instanceof NotShown<T> not ? Optional.of(not.why()) : Optional.empty();
    }

    /** The same, worked out further; for the same reason not shown. */
    default <U> Statistic<U> map(Function<? super T, ? extends U> further) {
        return then(value -> known(further.apply(value)));
    }

    /** The same, worked out further to one that may not be shown; for the same reason not shown. */
    default <U> Statistic<U> then(Function<? super T, Statistic<U>> further) {
        return value().map(further).orElseGet(() -> notShown(reason().orElseThrow()));
    }
}
