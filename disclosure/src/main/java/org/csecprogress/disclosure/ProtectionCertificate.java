package org.csecprogress.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.csecprogress.disclosure.plan.Price;

/**
 * A certificate of what was proved about a release's tables before they went out. It has counts of
 * cells and requirements, but no values and no tables that prove them, which together would narrow
 * down the truth. For staff only, because its counts depend on the small counts; the public gets a
 * {@link PublicCertificate}.
 *
 * @param tables digest of the tables' bytes
 * @param rules the rules that protect the figures
 * @param cells how many counts were audited together
 * @param equations how many equations tie them
 * @param small how many are withheld because they are small
 * @param protecting how many are withheld to protect others
 * @param onSurrogates how many of these were chosen without looking at a small count
 * @param cost worth of the protecting cells, by the catalogue
 * @param price lower bound of the cost, and the part of it due to surrogates, insiders and
 *     differences; empty until it is worked out after the build
 * @param provedPublic number of requirements proved against the public
 * @param provedInside number of requirements proved against a county, or somebody who knows one
 *     youth
 * @param byStructure how many of all these ask for no more than is possible at all
 */
public record ProtectionCertificate(
        String tables,
        Rules rules,
        int cells,
        int equations,
        int small,
        int protecting,
        int onSurrogates,
        long cost,
        Optional<Price> price,
        long provedPublic,
        long provedInside,
        long byStructure) {
    /**
     * The rules that protect the figures.
     *
     * @param policy edition and threshold, in words
     * @param catalogVersion number of the catalogue whose rules tie the figures together
     * @param catalog its digest
     * @param inForceSince the day on which two people put the rules into force; empty for builds
     *     from before this was required
     */
    public record Rules(
            String policy, int catalogVersion, String catalog, Optional<LocalDate> inForceSince) {}

    /** The only criterion under which tables may go out. */
    public static final String CRITERION = "COVER";

    private static final int PERCENT = 100;

    /**
     * Returns how much of the cost may be unnecessary, in per cent from 0 to 100, rounded up; empty
     * until the price is known.
     */
    public OptionalInt gapPercent() {
        return gapPercent(cost, bound());
    }

    private OptionalLong bound() {
        return price.map(known -> OptionalLong.of(known.bound())).orElseGet(OptionalLong::empty);
    }

    /** Returns the gap for everybody. */
    public OptionalInt publicGap() {
        return publicGap(protecting, onSurrogates, cost, bound());
    }

    /**
     * Returns the gap for everybody. It follows from the rules and from which counts are small, as
     * the plan does; it is empty if the true table had a part in the plan.
     *
     * @param bound empty until it is worked out
     */
    public static OptionalInt publicGap(
            int protecting, int onSurrogates, long cost, OptionalLong bound) {
        return protecting == onSurrogates ? gapPercent(cost, bound) : OptionalInt.empty();
    }

    private static OptionalInt gapPercent(long cost, OptionalLong bound) {
        if (bound.isEmpty()) {
            return OptionalInt.empty();
        }
        double gap = cost == 0 ? 0 : (cost - bound.getAsLong()) / (double) cost;
        return OptionalInt.of((int) Math.ceil(gap * PERCENT));
    }
}
