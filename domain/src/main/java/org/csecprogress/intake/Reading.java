package org.csecprogress.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.validation.Answer;

/** What became of a file: it was read whole, or nothing of it is used. */
public sealed interface Reading {
    /**
     * The file as a whole is not what it should be.
     *
     * @param arguments values of its sentence: periods, counties, numbers and names of sheets
     */
    record Refused(FileProblem problem, List<Object> arguments) implements Reading {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        /** Refused without values in its sentence. */
        public static Refused of(FileProblem problem) {
            return new Refused(problem, List.of());
        }
    }

    /**
     * Some cells are not what they should be.
     *
     * @param errors all of them, in the order of the file; then those of figures that the portal
     *     works out, and of formulas where the file takes something from outside
     * @param there the figures that have a place in the file, right or wrong
     */
    record Wrong(List<RowError> errors, Set<CellKey> there) implements Reading {
        public Wrong {
            errors = List.copyOf(errors);
            there = Set.copyOf(there);
        }
    }

    /**
     * Every cell was understood.
     *
     * @param figures what the file says; empty for a figure that it takes away
     * @param blank the figures that it asks and leaves open: they stay as they are
     * @param workedOut those of the figures that are the results of formulas
     */
    record Read(Map<CellKey, Optional<Answer>> figures, Set<CellKey> blank, Set<CellKey> workedOut)
            implements Reading {
        public Read {
            workedOut = Set.copyOf(workedOut);
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            blank = Collections.unmodifiableSet(new LinkedHashSet<>(blank));
        }
    }
}
