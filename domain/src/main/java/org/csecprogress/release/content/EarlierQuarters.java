package org.csecprogress.release.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;

/**
 * Data that a release compares itself with: totals of the earlier quarters and milestones of the
 * last of them, as public when it was built. The release keeps its own copy, whatever becomes of
 * those quarters.
 *
 * @param sources the releases from which they were taken, oldest first
 * @param totals by quarter, place and table, in the order in which they are stored
 * @param reporting the counties in each quarter's release
 * @param milestones milestones of the previous quarter
 */
public record EarlierQuarters(
        List<ReleaseNumber> sources,
        List<Total> totals,
        Map<ReportingPeriod, Set<CountyCode>> reporting,
        List<MilestoneStanding> milestones) {
    /**
     * One total.
     *
     * @param table name of its table
     */
    public record Total(String table, ReleaseRow row) {}

    public EarlierQuarters {
        sources = List.copyOf(sources);
        totals = List.copyOf(totals);
        reporting = Map.copyOf(reporting);
        milestones = List.copyOf(milestones);
    }

    /**
     * Returns a copy without the data of releases that were withdrawn since, because nothing of
     * those is shown again.
     *
     * @param before the quarter of the milestones
     */
    public EarlierQuarters without(Set<ReleaseNumber> withdrawn, ReportingPeriod before) {
        Set<ReportingPeriod> gone =
                sources.stream()
                        .filter(withdrawn::contains)
                        .map(ReleaseNumber::period)
                        .collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return this;
        }
        return new EarlierQuarters(
                sources,
                totals.stream().filter(t -> !gone.contains(t.row().period())).toList(),
                reporting.entrySet().stream()
                        .filter(quarter -> !gone.contains(quarter.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                gone.contains(before) ? List.of() : milestones);
    }

    /** Returns everything as text in a fixed order, for the digest. */
    Stream<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        sources.stream().sorted().forEach(s -> lines.add(List.of("source", s.toString())));
        new TreeMap<>(reporting)
                .forEach(
                        (quarter, counties) ->
                                new TreeSet<>(counties)
                                        .forEach(
                                                c ->
                                                        lines.add(
                                                                List.of(
                                                                        quarter.toString(),
                                                                        c.value()))));
        totals.stream()
                .map(t -> Stream.concat(Stream.of(t.table()), t.row().fields().stream()).toList())
                // Thousands of lines are joined once, and not at each comparison.
                .map(line -> Map.entry(String.join("\n", line), line))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .forEach(lines::add);
        milestones.stream()
                .sorted(
                        Comparator.comparing(MilestoneStanding::county)
                                .thenComparing(MilestoneStanding::milestone))
                .map(standing -> standing.fields(sources.get(sources.size() - 1).period()))
                .forEach(lines::add);
        return lines.stream();
    }
}
