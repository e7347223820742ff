package org.csecprogress.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions about the relations of one system: their remainders and the blocks they touch. */
final class Equations {
    private final Map<String, Cell> cells;
    private final Map<String, Block> blocks;
    private final SuppressionPolicy policy;

    Equations(TableSystem system, SuppressionPolicy policy) {
        this.cells = system.cellsById();
        this.blocks = system.blocksById();
        this.policy = policy;
    }

    Cell cell(String id) {
        return cells.get(id);
    }

    boolean isSmall(Cell cell) {
        return cell.guarded() && policy.isSmall(cell.value());
    }

    boolean isSmall(long count) {
        return policy.isSmall(count);
    }

    /** What is left of the whole when its parts are taken away, or of the parts of a union. */
    long remainder(Relation relation) {
        long left = cells.get(relation.whole()).value();
        for (String part : relation.parts()) {
            left = Math.subtractExact(left, cells.get(part).value());
        }
        return relation.kind() == Relation.Kind.UNION ? -left : left;
    }

    /** Whether an attacker cannot take the remainder for nothing. */
    boolean hasRemainder(Relation relation) {
        return relation.kind() == Relation.Kind.SUBSET
                || relation.kind() == Relation.Kind.UNION
                || remainder(relation) != 0;
    }

    /** A relation that touches nobody at risk guards nobody. */
    boolean guardsRemainder(Relation relation) {
        return relation.members().stream().anyMatch(member -> cells.get(member).guarded());
    }

    boolean hasSmallRemainder(Relation relation) {
        return guardsRemainder(relation) && policy.isSmall(remainder(relation));
    }

    boolean hasSmallMember(Relation relation) {
        return relation.members().stream().anyMatch(member -> isSmall(cells.get(member)));
    }

    /** Whether the relation ties totals: no row of a planned breakdown is in it. */
    boolean tiesTotals(Relation relation) {
        return breakdowns(relation.members()).isEmpty();
    }

    /** The planned blocks that hold the cells. */
    Set<String> blocksOf(List<String> members) {
        Set<String> result = new LinkedHashSet<>();
        for (String member : members) {
            if (cells.get(member).standing() == Cell.Standing.PLANNED) {
                result.add(cells.get(member).block());
            }
        }
        return result;
    }

    /** The planned breakdowns that hold the cells. */
    Set<String> breakdowns(List<String> members) {
        Set<String> result = blocksOf(members);
        result.removeIf(block -> !blocks.get(block).isBreakdown());
        return result;
    }

    /** Which blocks a dirty relation costs. */
    Set<String> costOf(Relation relation) {
        if (tiesTotals(relation)) {
            return blocksOf(relation.members());
        }
        Set<String> parts = breakdowns(relation.parts());
        // Hiding the parts hides the complement and the overlap too, so their whole may stay.
        boolean exact =
                relation.kind() == Relation.Kind.IDENTITY
                        || relation.kind() == Relation.Kind.MARGIN;
        return exact || parts.isEmpty() ? breakdowns(relation.members()) : parts;
    }
}
