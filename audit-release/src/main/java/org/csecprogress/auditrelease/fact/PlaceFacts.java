package org.csecprogress.auditrelease.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.CountSum;
import org.csecprogress.auditrelease.file.Dictionary;
import org.csecprogress.auditrelease.file.Edition;

/**
 * Facts about places: a region is the sum of its counties, and the state the sum of its regions and
 * of its counties.
 */
public final class PlaceFacts {
    /** Regions that are published together have both codes in one. */
    private static final Pattern JOIN = Pattern.compile("[+_-]");

    private final AuditedCounts cells;
    private final Dictionary dictionary;
    private final Set<String> strange = new TreeSet<>();

    public PlaceFacts(AuditedCounts cells, Dictionary dictionary) {
        this.cells = cells;
        this.dictionary = dictionary;
    }

    /** States the facts. Returns the geographies that the dictionary does not know. */
    public Set<String> state() {
        Map<CellName, List<AuditedCount>> byCount = new LinkedHashMap<>();
        for (AuditedCount cell : cells.all()) {
            if (cell.isPublic() && !cell.name().geography().equals(CellName.STATE)) {
                byCount.computeIfAbsent(cell.name().in(CellName.STATE), n -> new ArrayList<>())
                        .add(cell);
            }
        }
        byCount.forEach(this::relate);
        return strange;
    }

    private void relate(CellName state, List<AuditedCount> places) {
        List<AuditedCount> counties = new ArrayList<>();
        List<AuditedCount> regions = new ArrayList<>();
        for (AuditedCount place : places) {
            if (dictionary.region(place.name().geography()).isPresent()) {
                counties.add(place);
            } else if (dictionary.regions().containsAll(codes(place))) {
                regions.add(place);
            } else {
                strange.add(place.name().geography());
            }
        }
        AuditedCount all = cells.cell(state);
        relate(all, regions, "regions of ");
        relate(all, counties, "counties of ");
        for (AuditedCount region : regions) {
            relate(region, counties.stream().filter(c -> isIn(c, region)).toList(), "counties of ");
        }
    }

    private boolean isIn(AuditedCount county, AuditedCount region) {
        return codes(region).contains(dictionary.region(county.name().geography()).orElseThrow());
    }

    private static List<String> codes(AuditedCount region) {
        return Arrays.asList(JOIN.split(region.name().geography()));
    }

    /**
     * Relates a place to its parts. A county that did not report is zero in every sum, so only
     * those that did must be counted.
     */
    private void relate(AuditedCount whole, List<AuditedCount> listed, String how) {
        List<AuditedCount> parts = listed.stream().filter(part -> !part.isSilent()).toList();
        if (parts.isEmpty() || whole.isSilent()) {
            return;
        }
        int answered = parts.stream().mapToInt(part -> Math.max(1, part.counties())).sum();
        int expected = whole.counties();
        if (expected == AuditedCount.UNKNOWN_COUNTIES) {
            boolean everywhere = whole.name().geography().equals(CellName.STATE);
            expected =
                    everywhere
                            ? cells.edition(whole.name()).map(Edition::counties).orElse(answered)
                            : answered + 1;
        }
        if (answered > expected) {
            return;
        }
        CountSum sum = new CountSum(cells);
        parts.forEach(sum::plus);
        sum.minus(whole);
        if (answered == expected) {
            sum.isZero(how + whole.name(), true);
        } else {
            sum.isAtMostZero(how + whole.name(), true);
        }
    }
}
