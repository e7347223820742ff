package org.csecprogress.auditrelease.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Operand;

/**
 * Figures that contain another figure, through any chain of the dictionary's statements. The
 * figures in between need not be printed.
 */
final class Chains {
    /** A step from a figure to one that contains it. */
    private record Link(Operand whole, boolean rest) {}

    /**
     * A figure that contains another.
     *
     * @param code code of the figure
     * @param lag number of quarters before
     * @param rest whether the rest must not be known to be small
     */
    record Whole(String code, int lag, boolean rest) {}

    private final Map<Operand, List<Link>> links = new HashMap<>();

    /** Builds the chains of a catalogue. */
    Chains(Catalog catalog) {
        Saying.ofAllRules(catalog).stream()
                .filter(saying -> !saying.daily() && saying.more().size() == 1)
                .forEach(
                        saying -> {
                            Operand more = saying.more().get(0);
                            saying.less().forEach(less -> link(less, more, saying.rest()));
                            if (saying.equal() && saying.less().size() == 1) {
                                link(more, saying.less().get(0), saying.rest());
                            }
                        });
    }

    private void link(Operand part, Operand whole, boolean rest) {
        if (part.lag() == 0) {
            add(part, whole, rest);
        }
        for (Operand operand : List.of(part, whole)) {
            if (!operand.isTotal()) {
                // Some categories are within the total.
                add(operand.lagged(0), Operand.parse(operand.code()), true);
            }
        }
    }

    private void add(Operand part, Operand whole, boolean rest) {
        links.computeIfAbsent(part, key -> new ArrayList<>()).add(new Link(whole, rest));
    }

    /** Returns the figures that contain the figure; twice if only some ways protect the rest. */
    Set<Whole> of(String figure) {
        Set<Whole> found = new LinkedHashSet<>();
        Map<Whole, Operand> at = new LinkedHashMap<>();
        Deque<Whole> open = new ArrayDeque<>();
        Whole start = new Whole(figure, 0, false);
        at.put(start, Operand.parse(figure));
        open.add(start);
        while (!open.isEmpty()) {
            Whole here = open.remove();
            for (Link link : links.getOrDefault(at.get(here), List.of())) {
                Operand to = link.whole();
                String name = to.isTotal() ? to.code() : to.lagged(0).toString();
                Whole next = new Whole(name, here.lag() + to.lag(), here.rest() || link.rest());
                if (at.putIfAbsent(next, to.lagged(0)) == null) {
                    open.add(next);
                    if (to.isTotal() && !to.code().equals(figure)) {
                        found.add(next);
                    }
                }
            }
        }
        return found;
    }
}
