package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Protection;
import org.csecprogress.solver.Solver;

/**
 * Audits a pattern on the true table. Integer programs are used to look for witnesses only; what
 * they say is checked in whole numbers, since integrality tolerance times a large coefficient has
 * called a revealed cell protected.
 */
public final class Auditor {
    /** Systems with fewer hidden cells are audited by the second solver. */
    public static final int SMALL = 200;

    private final Solver large;
    private final Solver small;

    /**
     * An auditor.
     *
     * @param large the solver for large systems
     * @param small another, independent of the first, asked first for systems of fewer than {@link
     *     #SMALL} hidden cells
     */
    public Auditor(Solver large, Solver small) {
        this.large = large;
        this.small = small;
    }

    /**
     * The primary cells that follow from what is public already, so that no plan can protect them.
     */
    public Set<Integer> hopeless(LinkedSystem system, Protection protection) {
        boolean[] all = new boolean[system.size()];
        Arrays.fill(all, true);
        Unknowns unknowns = new Unknowns(system, protection, all);
        RankTest rank = new RankTest(unknowns, new BitSet());
        Set<Integer> hopeless = new TreeSet<>();
        for (int cell : protection.primaries()) {
            if (!unknowns.isHidden(cell) || rank.determines(cell)) {
                hopeless.add(cell);
            }
        }
        return hopeless;
    }

    /**
     * Checks every requirement, from outside and, where the protection covers them, against each
     * insider and whoever knows one cell of 1.
     *
     * @param hidden for each cell whether it is withheld or never published
     */
    public AuditReport audit(LinkedSystem system, Protection protection, boolean[] hidden) {
        Unknowns unknowns = new Unknowns(system, protection, hidden);
        List<WitnessSearch> searches = new ArrayList<>();
        try {
            if (unknowns.count() < SMALL) {
                searches.add(new WitnessSearch(unknowns, small));
            }
            // Pure Java gives up on some programs; a witness is one whoever found it.
            searches.add(new WitnessSearch(unknowns, large));
            boolean[] all = new boolean[hidden.length];
            Arrays.fill(all, true);
            WitnessSearch everything =
                    new WitnessSearch(new Unknowns(system, protection, all), large);
            searches.add(everything);
            return new Inspection(unknowns, searches.subList(0, searches.size() - 1), everything)
                    .run();
        } finally {
            searches.forEach(WitnessSearch::close);
        }
    }
}
