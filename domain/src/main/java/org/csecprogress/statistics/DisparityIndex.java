package org.csecprogress.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Disparity index: the rate of a group divided by that of a reference. It is published only if both
 * counts are at least 20. Source: the disparity index of the California Child Welfare Indicators
 * Project, with the interval of a rate ratio ({@link RateRatio}).
 *
 * @param group code of the group
 * @param reference codes of the groups in the reference, in order
 * @param index the ratio with its interval; 1 for equal rates
 */
public record DisparityIndex(String group, List<String> reference, Estimate index) {
    public DisparityIndex {
        reference = List.copyOf(reference);
    }

    /** Returns the index of a group against one other. */
    public static Statistic<DisparityIndex> of(Group group, Group reference) {
        return against(group, List.of(reference));
    }

    /**
     * Returns the index of a group against all others of the dimension together, if all are shown.
     *
     * @param group one of the groups
     * @param groups all groups whose number of children is known, without "not recorded"
     */
    public static Statistic<DisparityIndex> ofOthers(Group group, List<Group> groups) {
        List<Group> others = new ArrayList<>(groups);
        if (!others.remove(group) || others.isEmpty()) {
            throw new IllegalArgumentException("not one of several groups: " + group.code());
        }
        return against(group, others);
    }

    private static Statistic<DisparityIndex> against(Group group, List<Group> others) {
        List<Group> all = new ArrayList<>(others);
        all.add(group);
        Optional<Reason> silence = Group.silence(all);
        if (silence.isPresent()) {
            return Statistic.notShown(silence.get());
        }
        Group reference = others.stream().reduce(Group::plus).orElseThrow();
        group.base().orElseThrow().sameSet(reference.base().orElseThrow());
        if (Math.min(group.events().get(), reference.events().get()) < Stability.FEWEST) {
            return Statistic.notShown(Reason.TOO_FEW);
        }
        List<String> codes = others.stream().map(Group::code).toList();
        return RateRatio.of(
                        group.events(),
                        (double) group.children(),
                        reference.events(),
                        (double) reference.children())
                .map(ratio -> new DisparityIndex(group.code(), codes, ratio));
    }
}
