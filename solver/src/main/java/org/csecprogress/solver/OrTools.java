package org.csecprogress.solver;

import com.google.ortools.linearsolver.MPSolver;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Google's OR-Tools: GLOP for linear programs, SCIP for integer programs.
 *
 * <p>The native library is loaded once per class loader, when the first model is created. A
 * redeployed application has a new class loader and loads the thin JNI layer again from another
 * file, because the JVM refuses to load one file in two class loaders. The operating system shares
 * the solver library itself by its soname, so it is in memory once (measured, see the decision
 * record).
 */
public final class OrTools implements Solver {
    private static final String WHERE =
            System.getProperty("os.name") + " on " + System.getProperty("os.arch");

    @Override
    public LinearModel linear() {
        MPSolver solver = create("GLOP");
        // Warm starts need the original program, not the preprocessed one.
        solver.setSolverSpecificParametersAsString("use_preprocessing: false use_scaling: false");
        return new MpModel(solver, false);
    }

    @Override
    public LinearModel bounded() {
        MPSolver solver = create("GLOP");
        // The dual stays feasible when bounds change.
        solver.setSolverSpecificParametersAsString(
                "use_preprocessing: false use_scaling: false use_dual_simplex: true");
        return new MpModel(solver, false);
    }

    @Override
    public LinearModel integer(int effort) {
        MPSolver solver = create("SCIP");
        solver.setSolverSpecificParametersAsString(
                "limits/nodes = " + effort + "\nrandomization/randomseedshift = 1");
        return new MpModel(solver, true);
    }

    private static MPSolver create(String name) {
        try {
            Library.load();
            MPSolver solver = MPSolver.createSolver(name);
            if (solver == null) {
                throw new SolverUnavailableException("the solver library has no " + name, null);
            }
            return solver;
        } catch (LinkageError failure) {
            throw new SolverUnavailableException(
                    "no release can be protected: the solver library does not load for " + WHERE,
                    failure);
        }
    }

    /** Loads the library on first use; class initialisation happens only once. */
    private static final class Library {
        static {
            // A failure here becomes a LinkageError for the caller.
            try {
                NativeLibraries.load();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void load() {}
    }
}
