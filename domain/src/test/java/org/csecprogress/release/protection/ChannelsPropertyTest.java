package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;

/** Tests random small counts in any measure of the catalogue. */
@Label("No release discloses")
class ChannelsPropertyTest {
    private static final Catalog CATALOG = QuarterFigures.CATALOG;

    /** Two rows of one sum that add up to a small count. */
    private record Pair(String one, String other, String rest) {}

    /** Replays a seed where the remainder of a small count could fall only by its true value. */
    @Example
    @Label("which is larger if a remainder is unpublished")
    void leftOver() {
        rows(13);
    }

    @Property(tries = 6)
    @Label("which of two rows of a sum is the larger small count")
    void rows(@ForAll long seed) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>();
        QuarterFigures figures = QuarterFigures.aQuarter();
        List<Input> inputs =
                CATALOG.inputs().stream()
                        .filter(each -> !each.breakdowns().isEmpty() && figures.has(each.code()))
                        .toList();
        while (pairs.size() < 6) {
            Input input = inputs.get(random.nextInt(inputs.size()));
            List<String> by = List.copyOf(input.breakdowns());
            pair(input.code(), by.get(random.nextInt(by.size())), random, pairs);
        }
        int one = 1 + random.nextInt(10);
        int other = 1 + random.nextInt(10);
        // A release may disclose which counts are small, including remainders.
        Assume.that(kinds(quarter(pairs, one)).equals(kinds(quarter(pairs, other))));
        assertThat(new PublicArchive().with(quarter(pairs, other)).stars())
                .as("%d and %d of 11 in %s", one, other, pairs)
                .isEqualTo(new PublicArchive().with(quarter(pairs, one)).stars());
    }

    /** Returns whether each cell of the quarter is zero, small or larger. */
    private static Map<String, Integer> kinds(QuarterFigures figures) {
        LinkedRelease release =
                LinkedRelease.of(figures.frozen(1), List.of(), Previewed.NOTHING, Set.of());
        LinkedSystem system = release.system(release.companions().withheld());
        Map<String, Integer> kinds = new TreeMap<>();
        for (int cell = 0; cell < system.size(); cell++) {
            boolean small = PrimaryRule.STANDARD.isPrimary(system, cell);
            kinds.put(system.name(cell), small ? 1 : Long.signum(system.value(cell)) * 2);
        }
        return kinds;
    }

    private static void pair(String code, String by, Random random, List<Pair> pairs) {
        List<PublicGroup> groups = CATALOG.dimension(by).publicGroups();
        int first = random.nextInt(groups.size());
        if (groups.size() > 2) {
            pairs.add(
                    new Pair(
                            key(code, groups.get(first)),
                            key(code, groups.get((first + 1) % groups.size())),
                            key(code, groups.get((first + 2) % groups.size()))));
        }
    }

    private static String key(String code, PublicGroup group) {
        return new CellKey(code, group.dimension(), group.categories().get(0)).toString();
    }

    private static QuarterFigures quarter(List<Pair> pairs, int few) {
        QuarterFigures figures = QuarterFigures.aQuarter();
        Set<String> done = new HashSet<>();
        for (Pair pair : pairs) {
            if (done.addAll(Set.of(pair.one(), pair.other(), pair.rest()))) {
                leave(figures, few, pair.one(), pair.rest());
                leave(figures, 11 - few, pair.other(), pair.rest());
            }
        }
        return figures;
    }

    /** Leaves a count in the row's group; its other categories are zero. */
    private static void leave(QuarterFigures figures, long count, String row, String rest) {
        CellKey key = CellKey.parse(row);
        for (PublicGroup group : CATALOG.dimension(key.dimension()).publicGroups()) {
            if (group.categories().contains(key.category())) {
                for (String category : group.categories()) {
                    String each = new CellKey(key.input(), key.dimension(), category).toString();
                    long left = category.equals(key.category()) ? count : 0;
                    figures.move(figures.value(each) - left, each, rest);
                }
            }
        }
    }

    @Property(tries = 4)
    @Label("which of two counties of a region has the larger small count")
    void counties(@ForAll long seed) {
        Random random = new Random(seed);
        int one = 1 + random.nextInt(10);
        int other = 1 + random.nextInt(10);
        List<String> big = List.of("19", "30", "34", "37", "01");
        Map<String, Long> filed = new TreeMap<>();
        big.forEach(county -> filed.put(county, 20L + random.nextInt(400)));
        assertThat(filed(filed, other))
                .as("%d, %d, %s", one, other, filed)
                .isEqualTo(filed(filed, one));
    }

    private static List<String> filed(Map<String, Long> large, long few) {
        Map<String, Long> filed = new TreeMap<>(large);
        filed.put("10", few);
        filed.put("15", 11 - few);
        return new PublicArchive()
                .with(QuarterFigures.aQuarter().filed("ID-01", filed).filed("VC-01", filed))
                .files();
    }
}
