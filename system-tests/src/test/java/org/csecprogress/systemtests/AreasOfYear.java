package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.ReportingPeriod;

/** The high-intensity areas and the state in a fiscal year, added up from the public files. */
record AreasOfYear(PublishedFiles files, String quarter, String measure) {
    private static final int QUARTERS = 4;

    /** A region of fewer counties is stood for by its largest. */
    private static final int FEWEST = 3;

    /** Returns the sum of the areas; empty if one of them is not public. */
    Optional<WorkedOut.Sum> together() {
        List<WorkedOut.Sum> sums = new ArrayList<>();
        List<String> places = places();
        for (String place : places) {
            String rows = place.startsWith("R") ? "REGION" : "COUNTY";
            files.row(quarter, measure + "." + rows + ".TOTAL.FY", place)
                    .flatMap(WorkedOut::sum)
                    .ifPresent(sums::add);
        }
        return sums.size() < places.size() ? Optional.empty() : Optional.of(sum(sums, 1));
    }

    /** Returns the state: the events of its four quarters among the children of a mean one. */
    Optional<WorkedOut.Sum> state() {
        List<WorkedOut.Sum> sums = new ArrayList<>();
        for (int back = 0; back < QUARTERS; back++) {
            String then = ReportingPeriod.of(quarter).minus(back).toString();
            files.row(then, measure + ".STATE.TOTAL.Q", "STATE")
                    .flatMap(WorkedOut::sum)
                    .ifPresent(sums::add);
        }
        return sums.size() < QUARTERS ? Optional.empty() : Optional.of(sum(sums, QUARTERS));
    }

    /** Returns the rest of the state; empty if an area or the state is not public. */
    Optional<WorkedOut.Sum> rest() {
        return together()
                .flatMap(
                        part ->
                                state().map(
                                                all ->
                                                        new WorkedOut.Sum(
                                                                all.events() - part.events(),
                                                                all.children() - part.children())));
    }

    private static WorkedOut.Sum sum(List<WorkedOut.Sum> sums, int quarters) {
        double children = sums.stream().mapToDouble(WorkedOut.Sum::children).sum();
        return new WorkedOut.Sum(
                sums.stream().mapToLong(WorkedOut.Sum::events).sum(),
                Math.round(children / quarters));
    }

    /** Returns the codes of the areas' places, from the file of counties. */
    private static List<String> places() {
        List<String> lines = SaidFigures.read("reference/counties.csv").lines().toList();
        List<String> heads = List.of(lines.get(0).split(",", -1));
        Map<String, List<String[]>> regions = new LinkedHashMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(
                        line ->
                                regions.computeIfAbsent(
                                                line[heads.indexOf("region_code")],
                                                code -> new ArrayList<>())
                                        .add(line));
        int intense = heads.indexOf("fbi_high_intensity_area");
        int children = heads.indexOf("child_pop_0_17_2019_est");
        int code = heads.indexOf("cws_county_code");
        List<String> places = new ArrayList<>();
        regions.forEach(
                (region, counties) -> {
                    if (counties.stream().anyMatch(line -> !line[intense].isEmpty())) {
                        String[] largest =
                                counties.stream()
                                        .max(
                                                Comparator.comparing(
                                                        line -> Long.valueOf(line[children])))
                                        .orElseThrow();
                        places.add(counties.size() < FEWEST ? largest[code] : region);
                    }
                });
        return places;
    }
}
