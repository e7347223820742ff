package org.csecprogress.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param bound lower bound on the cost of any pattern that protects as well
 * @param price part of the cost due to surrogates, insiders and differences; empty until it is
 *     worked out after the build
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
        long bound,
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

    /** Returns how much of the cost may be unnecessary, from 0 to 1. */
    public double gap() {
        return gap(cost, bound);
    }

    private static double gap(long cost, long bound) {
        return cost == 0 ? 0 : (cost - bound) / (double) cost;
    }

    /** Returns the gap for everybody. */
    public OptionalInt publicGap() {
        return publicGap(protecting, onSurrogates, cost, bound);
    }

    /**
     * Returns the gap for everybody, in per cent, rounded up. It follows from the rules and from
     * which counts are small, as the plan does; it is empty if the true table had a part in the
     * plan.
     */
    public static OptionalInt publicGap(int protecting, int onSurrogates, long cost, long bound) {
        return protecting == onSurrogates
                ? OptionalInt.of((int) Math.ceil(gap(cost, bound) * PERCENT))
                : OptionalInt.empty();
    }
}
