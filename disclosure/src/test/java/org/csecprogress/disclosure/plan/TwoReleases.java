package org.csecprogress.disclosure.plan;

import java.util.List;
import java.util.Random;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.TableCell;

/**
 * A small linked system: a count, its subset and the unpublished rest, in four counties, two
 * regions and the state. A second release follows after one county restated, with the first one
 * public. Every county is an insider.
 */
final class TwoReleases {
    static final int COUNTIES = 4;

    private static final String[] MEASURES = {"s", "r", "n"};
    private static final int REGION = 2;

    private final LinkedSystem.Builder builder = LinkedSystem.builder();
    private final LinkedSystem first;
    private final Plan plan;

    private TwoReleases(LinkedSystem first, Plan plan) {
        this.first = first;
        this.plan = plan;
    }

    /** Returns random counts: the subset in each county, then the rest in each. */
    static long[] random(Random random) {
        long[] inner = new long[2 * COUNTIES];
        for (int cell = 0; cell < inner.length; cell++) {
            inner[cell] = count(random);
        }
        return inner;
    }

    private static long count(Random random) {
        double kind = random.nextDouble();
        if (kind < 0.15) {
            return 0;
        }
        return kind < 0.6 ? 1 + random.nextInt(10) : 11 + random.nextInt(30);
    }

    /** Returns the first release alone. */
    static LinkedSystem first(long[] inner) {
        TwoReleases release = new TwoReleases(null, null);
        release.add(inner, "", 0);
        return release.builder.build();
    }

    /** Returns the second release, in which the first county may restate; the first is public. */
    static LinkedSystem second(LinkedSystem first, Plan plan, long[] inner, long[] restated) {
        TwoReleases release = new TwoReleases(first, plan);
        release.add(inner, "", 0);
        if (restated[0] != inner[0] || restated[COUNTIES] != inner[COUNTIES]) {
            release.add(restated, "'", 1);
        }
        return release.builder.build();
    }

    /** Adds all cells of a release, or only the changed ones of a later release. */
    private void add(long[] inner, String mark, int counties) {
        for (int measure = 0; measure < MEASURES.length; measure++) {
            String name = MEASURES[measure];
            int changed = counties == 0 ? COUNTIES : counties;
            for (int county = 0; county < changed; county++) {
                cell(name + county + mark, value(inner, measure, county), name, "c" + county);
            }
            long[] regions = new long[COUNTIES / REGION];
            for (int county = 0; county < COUNTIES; county++) {
                regions[county / REGION] += value(inner, measure, county);
            }
            for (int region = 0; region < (counties == 0 ? regions.length : 1); region++) {
                cell(name + "R" + region + mark, regions[region], name, "");
                String other = name + (REGION * region + 1);
                String one = name + REGION * region + mark;
                builder.sum(name + "R" + region + mark, List.of(one, other));
            }
            cell(name + "T" + mark, regions[0] + regions[1], name, "");
            builder.sum(name + "T" + mark, List.of(name + "R0" + mark, name + "R1"));
        }
        String[] places =
                counties == 0
                        ? new String[] {"0", "1", "2", "3", "R0", "R1", "T"}
                        : new String[] {"0'", "R0'", "T'"};
        for (String place : places) {
            builder.sum("n" + place, List.of("s" + place, "r" + place));
        }
    }

    private static long value(long[] inner, int measure, int county) {
        return measure < 2
                ? inner[measure * COUNTIES + county]
                : inner[county] + inner[COUNTIES + county];
    }

    private void cell(String name, long value, String measure, String insider) {
        TableCell cell = TableCell.open(name, value).of(insider).worth(10 + value / 11);
        builder.add(cell.as(measure.equals("r") ? CellVisibility.UNPUBLISHED : standing(name)));
    }

    /** Returns the standing of a cell, which stays public or withheld for ever. */
    private CellVisibility standing(String name) {
        for (int cell = 0; plan != null && cell < first.size(); cell++) {
            if (first.name(cell).equals(name)) {
                return plan.isHidden(cell) ? CellVisibility.WITHHELD : CellVisibility.PUBLIC;
            }
        }
        return CellVisibility.OPEN;
    }
}
