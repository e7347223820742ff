package org.csecprogress.disclosure.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.TableCell;

/**
 * A linked system like a quarter's release: measures by county, region and state, each state total
 * broken down several times without crossing, subsets with unpublished complements at every level,
 * and counties as insiders.
 */
final class ReleaseLike {
    private static final int COUNTIES = 58;
    private static final int REGIONS = 9;
    private static final int[] BREAKDOWNS = {3, 6, 4, 8, 5};

    private final LinkedSystem.Builder builder = LinkedSystem.builder();
    private final Random random;

    private ReleaseLike(long seed) {
        random = new Random(seed);
    }

    /** Returns a system with chains of a measure and its subset. */
    static LinkedSystem of(long seed, int chains) {
        ReleaseLike release = new ReleaseLike(seed);
        for (int chain = 0; chain < chains; chain++) {
            release.chain("m" + chain);
        }
        return release.builder.build();
    }

    private void chain(String name) {
        long[] whole = new long[COUNTIES];
        long[] subset = new long[COUNTIES];
        for (int county = 0; county < COUNTIES; county++) {
            whole[county] = count();
            subset[county] = Math.round(whole[county] * (0.3 + random.nextDouble() / 2));
        }
        long[] rest = new long[COUNTIES];
        Arrays.setAll(rest, county -> whole[county] - subset[county]);
        long[][] parts = new long[BREAKDOWNS.length][];
        long[][] subparts = new long[BREAKDOWNS.length][];
        for (int by = 0; by < BREAKDOWNS.length; by++) {
            subparts[by] = split(Arrays.stream(subset).sum(), BREAKDOWNS[by]);
            long[] others = split(Arrays.stream(rest).sum(), BREAKDOWNS[by]);
            long[] mine = subparts[by];
            parts[by] = new long[BREAKDOWNS[by]];
            Arrays.setAll(parts[by], i -> mine[i] + others[i]);
        }
        measure(name, whole, parts, CellVisibility.OPEN);
        measure(name + "s", subset, subparts, CellVisibility.OPEN);
        long[][] complements = new long[BREAKDOWNS.length][];
        for (int by = 0; by < BREAKDOWNS.length; by++) {
            long[] all = parts[by];
            long[] some = subparts[by];
            complements[by] = new long[BREAKDOWNS[by]];
            Arrays.setAll(complements[by], i -> all[i] - some[i]);
        }
        measure(name + "c", rest, complements, CellVisibility.UNPUBLISHED);
        tie(name);
    }

    /** Returns a count: about two in five from 1 to 10, some zeros, a few large ones. */
    private long count() {
        double kind = random.nextDouble();
        if (kind < 0.15) {
            return 0;
        }
        return kind < 0.55 ? 1 + random.nextInt(10) : 11 + (long) Math.exp(random.nextDouble() * 6);
    }

    private long[] split(long total, int parts) {
        double[] shares = new double[parts];
        Arrays.setAll(shares, i -> Math.pow(random.nextDouble(), 3) + 0.002);
        double sum = Arrays.stream(shares).sum();
        long[] result = new long[parts];
        Arrays.setAll(result, i -> (long) Math.floor(total * shares[i] / sum));
        result[0] += total - Arrays.stream(result).sum();
        return result;
    }

    private void measure(String name, long[] counties, long[][] parts, CellVisibility standing) {
        long[] regions = new long[REGIONS];
        List<String> all = new ArrayList<>();
        List<List<String>> byRegion = new ArrayList<>();
        for (int region = 0; region < REGIONS; region++) {
            byRegion.add(new ArrayList<>());
        }
        for (int county = 0; county < COUNTIES; county++) {
            int region = county * REGIONS / COUNTIES;
            regions[region] += counties[county];
            String cell = name + "|c" + county;
            builder.add(TableCell.open(cell, counties[county]).as(standing).of("c" + county));
            all.add(cell);
            byRegion.get(region).add(cell);
        }
        List<String> names = new ArrayList<>();
        for (int region = 0; region < REGIONS; region++) {
            names.add(name + "|r" + region);
            builder.add(TableCell.open(name + "|r" + region, regions[region]).as(standing));
            builder.sum(name + "|r" + region, byRegion.get(region));
        }
        builder.add(TableCell.open(name, Arrays.stream(counties).sum()).as(standing));
        builder.sum(name, names).sum(name, all);
        for (int by = 0; by < parts.length; by++) {
            List<String> groups = new ArrayList<>();
            for (int group = 0; group < parts[by].length; group++) {
                String cell = name + "|g" + by + "." + group;
                builder.add(TableCell.open(cell, parts[by][group]).as(standing));
                groups.add(cell);
            }
            builder.sum(name, groups);
        }
    }

    private void tie(String name) {
        List<String> levels = new ArrayList<>(List.of(""));
        for (int county = 0; county < COUNTIES; county++) {
            levels.add("|c" + county);
        }
        for (int region = 0; region < REGIONS; region++) {
            levels.add("|r" + region);
        }
        for (int by = 0; by < BREAKDOWNS.length; by++) {
            for (int group = 0; group < BREAKDOWNS[by]; group++) {
                levels.add("|g" + by + "." + group);
            }
        }
        for (String level : levels) {
            builder.sum(name + level, List.of(name + "s" + level, name + "c" + level));
        }
    }
}
