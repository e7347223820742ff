package org.csecprogress.release.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.statistics.DisparityIndex;
import org.csecprogress.statistics.Group;
import org.csecprogress.statistics.PopulationBase;
import org.csecprogress.statistics.PopulationRate;
import org.csecprogress.statistics.Statistic;

/**
 * Rates of groups of children, with their disparity indexes.
 *
 * @param lines one for each group whose number of children is known, in the catalogue's order
 * @param together all groups but the reference as one, against the reference; empty if there is
 *     only one other group
 * @param inNoGroup children of the reporting counties who are in no group's denominator
 */
public record GroupRates(List<Line> lines, Optional<Line> together, PopulationBase inNoGroup) {
    /**
     * One group.
     *
     * @param group events and children
     * @param rate the group's rate
     * @param index index against the reference; empty for the reference itself
     * @param indexOfOthers index against all other groups together; empty if these are just the
     *     reference
     */
    public record Line(
            Group group,
            Statistic<PopulationRate> rate,
            Optional<Statistic<DisparityIndex>> index,
            Optional<Statistic<DisparityIndex>> indexOfOthers) {}

    /** Code of all groups but the reference as one. */
    public static final String TOGETHER = "TOGETHER";

    private static final int PAIR = 2;

    public GroupRates {
        lines = List.copyOf(lines);
    }

    /**
     * Returns the rates of a masked table.
     *
     * @param measure a measure with a population rate
     * @param dimension the dimension of the table
     * @param reference code of the group with which the others are compared
     * @param table the table
     * @param reporting the counties that reported in the release
     * @param populations the set from which the release took its denominators
     * @throws IllegalArgumentException if the number of children in the reference group is not
     *     known
     */
    public static GroupRates of(
            Measure measure,
            Dimension dimension,
            String reference,
            ReleaseTable table,
            Set<CountyCode> reporting,
            Populations populations) {
        List<PublicGroup> known =
                dimension.publicGroups().stream()
                        .filter(g -> dimension.populationCategories().containsAll(g.categories()))
                        .toList();
        List<String> codes = known.stream().map(PublicGroup::code).toList();
        List<Group> groups =
                table.rows().stream()
                        .filter(row -> codes.contains(row.category()))
                        .map(row -> MaskedCounts.group(measure, row, populations))
                        .toList();
        Group against =
                groups.stream()
                        .filter(group -> group.code().equals(reference))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no group " + reference));
        return new GroupRates(
                groups.stream().map(group -> line(measure, group, against, groups)).toList(),
                together(measure, against, groups),
                new PopulationBase(
                        populations.set(),
                        populations.referenceDate(),
                        inNoGroup(known, reporting, populations)));
    }

    /**
     * Returns all groups but the reference as one. Its sum is shown only if each of them is, so it
     * discloses nothing.
     */
    private static Optional<Line> together(Measure measure, Group reference, List<Group> groups) {
        List<Group> others = groups.stream().filter(g -> !g.equals(reference)).toList();
        if (others.size() < PAIR) {
            return Optional.empty();
        }
        Group all = Group.together(TOGETHER, others);
        return Optional.of(
                new Line(
                        all,
                        PopulationRate.of(all, measure.populationRatePer()),
                        Optional.of(DisparityIndex.of(all, reference)),
                        Optional.empty()));
    }

    private static long inNoGroup(
            List<PublicGroup> known, Set<CountyCode> reporting, Populations populations) {
        long left = 0;
        for (CountyCode county : reporting) {
            left += populations.children(county);
            for (PublicGroup group : known) {
                for (String category : group.categories()) {
                    left -= populations.children(county, category).orElse(0);
                }
            }
        }
        return left;
    }

    private static Line line(Measure measure, Group group, Group reference, List<Group> groups) {
        boolean isReference = group.equals(reference);
        return new Line(
                group,
                PopulationRate.of(group, measure.populationRatePer()),
                isReference ? Optional.empty() : Optional.of(DisparityIndex.of(group, reference)),
                groups.size() > PAIR
                        ? Optional.of(DisparityIndex.ofOthers(group, groups))
                        : Optional.empty());
    }
}
