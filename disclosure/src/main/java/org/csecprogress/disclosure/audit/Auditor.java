package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.solver.Solver;

/**
 * Audits a pattern on the true table. Integer programs only search for witnesses; the witnesses are
 * checked in integer arithmetic, because an integrality tolerance times a large coefficient can
 * make a disclosed cell look protected.
 */
public final class Auditor {
    /** Systems with fewer hidden cells than this are also audited by the second solver. */
    public static final int SMALL = 200;

    private final Solver large;
    private final Solver small;

    /**
     * Creates an auditor.
     *
     * @param large the solver for large systems
     * @param small an independent solver that is tried first for systems of fewer than {@link
     *     #SMALL} hidden cells
     */
    public Auditor(Solver large, Solver small) {
        this.large = large;
        this.small = small;
    }

    /** Returns the primary cells that follow from public ones, which no plan can protect. */
    public Set<Integer> hopeless(LinkedSystem system, ProtectionLevels protection) {
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
     * Checks every requirement against the public and, if the protection covers them, against each
     * insider and everyone who knows a cell of 1.
     *
     * @param hidden for each cell whether it is withheld or never published
     */
    public AuditReport audit(LinkedSystem system, ProtectionLevels protection, boolean[] hidden) {
        Unknowns unknowns = new Unknowns(system, protection, hidden);
        List<WitnessSearch> searches = new ArrayList<>();
        try {
            if (unknowns.count() < SMALL) {
                searches.add(new WitnessSearch(unknowns, small));
            }
            // The pure Java solver gives up on some programs; a witness counts whichever solver
            // finds it.
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
