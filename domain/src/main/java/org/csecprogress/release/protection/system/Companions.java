package org.csecprogress.release.protection.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.protection.design.Address;

/**
 * Counts that may be shown only beside a count of the people behind them, because many episodes can
 * be of few youth. The count is withheld if the people are 1 to 10, withheld, or not known.
 */
public final class Companions {
    private final Map<String, Set<String>> guidesOf = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();

    /** Adds the figure at that address; the world must have its cell. */
    void add(World world, Address address, String name) {
        for (Address guide : guides(world, address)) {
            if (isFew(world.figures().figure(guide.place(), guide.key()))) {
                withheld.add(name);
            }
            if (world.isPlanned(guide)) {
                world.cell(guide.place(), guide.key())
                        .ifPresent(
                                cell ->
                                        guidesOf.computeIfAbsent(name, n -> new HashSet<>())
                                                .add(cell));
            }
        }
    }

    /** Whether a figure of a public release was withheld because few people are behind it. */
    static boolean isFew(World world, Address address) {
        return guides(world, address).stream()
                .anyMatch(
                        guide ->
                                isFew(world.figures().figure(guide.place(), guide.key()))
                                        || (world.isPlanned(guide) && !world.isShown(guide)));
    }

    private static boolean isFew(Optional<Cell> people) {
        return people.isEmpty()
                || (people.get().sum() > 0 && people.get().sum() < PrimaryRule.FLOOR);
    }

    /**
     * Returns the counts of people that stand beside a figure: that of its row and that of its
     * total.
     */
    private static List<Address> guides(World world, Address address) {
        CellKey key = address.key();
        List<Address> guides = new ArrayList<>();
        for (String guide : world.design().guides(key.input())) {
            List<CellKey> keys = new ArrayList<>(List.of(CellKey.total(guide)));
            boolean carried =
                    !key.isTotal()
                            && world.figures()
                                    .catalog()
                                    .breakdownsOf(guide)
                                    .contains(key.dimension());
            if (carried) {
                keys.add(new CellKey(guide, key.dimension(), key.category()));
            }
            keys.forEach(each -> guides.add(new Address(address.years(), address.place(), each)));
        }
        return guides;
    }

    /** Returns the names of the cells that are withheld in any case. */
    public Set<String> withheld() {
        return Set.copyOf(withheld);
    }

    /** Returns the names of the cells that must be withheld if these are. */
    public Set<String> of(Set<String> hidden) {
        Set<String> more = new HashSet<>();
        guidesOf.forEach(
                (name, guides) -> {
                    if (guides.stream().anyMatch(hidden::contains)) {
                        more.add(name);
                    }
                });
        return more;
    }
}
