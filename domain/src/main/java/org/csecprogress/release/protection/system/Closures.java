package org.csecprogress.release.protection.system;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.release.protection.figure.Closure;
import org.csecprogress.release.protection.figure.Statement;

/** Statements that follow from a catalogue, worked out once for each set of known figures. */
final class Closures {
    private record Said(Catalog catalog, boolean ofYear, Set<Operand> known) {}

    private final Map<Said, List<Statement>> following = new HashMap<>();

    /**
     * Returns all statements about known figures that follow. Identities come first: what they say
     * of a part and the rest need not be said again.
     *
     * @param said all statements of the catalogue, for a quarter or for a year
     */
    List<Statement> of(
            Catalog catalog, boolean ofYear, Collection<Statement> said, Set<Operand> known) {
        return following.computeIfAbsent(
                new Said(catalog, ofYear, Set.copyOf(known)),
                figures ->
                        Closure.of(said, known).stream()
                                .sorted(Comparator.comparing(Statement::kind))
                                .toList());
    }
}
