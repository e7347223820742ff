package org.csecprogress.exchange.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;

/** The result of reading a file. Either the whole file was read, or nothing of it is used. */
public sealed interface Reading {
    /**
     * The file as a whole was refused.
     *
     * @param arguments arguments of the message: periods, counties, numbers and names of sheets
     */
    record Refused(FileProblem problem, List<Object> arguments) implements Reading {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        /** Returns a refusal without arguments. */
        public static Refused of(FileProblem problem) {
            return new Refused(problem, List.of());
        }
    }

    /**
     * Some cells have errors.
     *
     * @param errors all errors in the order of the file; then those in computed figures, and those
     *     in formulas if the file refers to something outside
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
     * @param figures the answers in the file; empty for a figure that it removes
     * @param blank the figures that it leaves blank; they stay unchanged
     * @param workedOut those of the figures that are results of formulas
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
