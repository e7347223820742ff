package org.csecprogress.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/** A model of OR-Tools' linear solver interface. */
final class MpModel implements LinearModel {
    private final MPSolver solver;
    private final MPObjective objective;
    private final boolean integer;
    private boolean incremental = true;
    private final List<MPVariable> columns = new ArrayList<>();
    private final List<MPConstraint> rows = new ArrayList<>();

    MpModel(MPSolver solver, boolean integer) {
        this.solver = solver;
        this.objective = solver.objective();
        this.integer = integer;
    }

    @Override
    public int addColumn(double low, double high) {
        columns.add(solver.makeVar(low, high, integer, ""));
        return columns.size() - 1;
    }

    @Override
    public int addRow(double low, double high) {
        rows.add(solver.makeConstraint(low, high, ""));
        return rows.size() - 1;
    }

    @Override
    public void coefficient(int row, int column, double value) {
        rows.get(row).setCoefficient(columns.get(column), value);
    }

    @Override
    public void columnBounds(int column, double low, double high) {
        columns.get(column).setBounds(low, high);
    }

    @Override
    public void rowBounds(int row, double low, double high) {
        rows.get(row).setBounds(low, high);
    }

    @Override
    public void objective(int column, double value) {
        objective.setCoefficient(columns.get(column), value);
    }

    @Override
    public Outcome maximise() {
        objective.setMaximization();
        return solve();
    }

    @Override
    public Outcome minimise() {
        objective.setMinimization();
        return solve();
    }

    @Override
    public void forget() {
        solver.reset();
        incremental = false;
    }

    private Outcome solve() {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.INCREMENTALITY,
                incremental
                        ? MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue()
                        : MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF.swigValue());
        incremental = true;
        return outcome(solver.solve(parameters));
    }

    private static Outcome outcome(MPSolver.ResultStatus status) {
        return switch (status) {
            case OPTIMAL -> Outcome.OPTIMAL;
            case FEASIBLE -> Outcome.FEASIBLE;
            case UNBOUNDED -> Outcome.UNBOUNDED;
            case INFEASIBLE -> Outcome.INFEASIBLE;
            default -> Outcome.FAILED;
        };
    }

    @Override
    public double objectiveValue() {
        return objective.value();
    }

    @Override
    public double bound() {
        return integer ? objective.bestBound() : objective.value();
    }

    @Override
    public double value(int column) {
        return columns.get(column).solutionValue();
    }

    @Override
    public double dual(int row) {
        return rows.get(row).dualValue();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
