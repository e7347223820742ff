package org.csecprogress.publication.linked;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Operand;

/** What follows from what a catalogue says, for each set of figures worked out once. */
final class Closures {
    private record Said(Catalog catalog, boolean ofYear, Set<Operand> known) {}

    private final Map<Said, List<Statement>> following = new HashMap<>();

    /**
     * All statements about known figures that follow, identities first: what they say of a part and
     * the rest need not be said again.
     *
     * @param said what the catalogue states of any figures, of a quarter or of a year
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
