package org.csecprogress.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;

/**
 * Google's OR-Tools: GLOP for linear programs, SCIP for whole numbers.
 *
 * <p>The native library is loaded when the first model is asked for and once per class loader. A
 * redeployed application has a new class loader and loads the thin JNI layer again, from another
 * file, since the machine refuses one file to two loaders; the operating system shares the solver
 * library itself by its soname, so that it is in memory once (measured, see the decision record).
 */
public final class OrTools implements Solver {
    private static final String WHERE =
            System.getProperty("os.name") + " on " + System.getProperty("os.arch");

    @Override
    public LinearModel linear() {
        MPSolver solver = create("GLOP");
        // Warm starts need the program as it is, not what preprocessing makes of it.
        solver.setSolverSpecificParametersAsString("use_preprocessing: false use_scaling: false");
        return new MpModel(solver, false);
    }

    @Override
    public LinearModel bounded() {
        MPSolver solver = create("GLOP");
        // Bounds that move leave the dual feasible.
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

    /** Loads on first use; the class loader's own lock makes it happen once. */
    private static final class Library {
        static {
            // What goes wrong here is a LinkageError to whoever asked.
            Loader.loadNativeLibraries();
        }

        static void load() {}
    }
}
