package org.csecprogress.solver;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * ojAlgo: pure Java and slow, without a native library. It gives a second opinion on small systems
 * and has no duals.
 */
public final class OjAlgo implements Solver {
    @Override
    public LinearModel linear() {
        return new Model(false);
    }

    @Override
    public LinearModel bounded() {
        return linear();
    }

    @Override
    public LinearModel integer(int effort) {
        return new Model(true);
    }

    private static final class Model implements LinearModel {
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final boolean integer;
        private final List<Variable> columns = new ArrayList<>();
        private final List<Expression> rows = new ArrayList<>();
        private Optimisation.Result result;

        Model(boolean integer) {
            this.integer = integer;
        }

        @Override
        public int addColumn(double low, double high) {
            Variable column = model.addVariable("c" + columns.size()).integer(integer);
            columns.add(column);
            columnBounds(columns.size() - 1, low, high);
            return columns.size() - 1;
        }

        @Override
        public int addRow(double low, double high) {
            rows.add(model.addExpression("r" + rows.size()));
            rowBounds(rows.size() - 1, low, high);
            return rows.size() - 1;
        }

        @Override
        public void coefficient(int row, int column, double value) {
            rows.get(row).set(columns.get(column), value);
        }

        @Override
        public void columnBounds(int column, double low, double high) {
            columns.get(column).lower(bound(low)).upper(bound(high));
        }

        @Override
        public void rowBounds(int row, double low, double high) {
            rows.get(row).lower(bound(low)).upper(bound(high));
        }

        private static Double bound(double value) {
            return Double.isInfinite(value) ? null : Double.valueOf(value);
        }

        @Override
        public void objective(int column, double value) {
            columns.get(column).weight(value == 0 ? null : Double.valueOf(value));
        }

        @Override
        public Outcome maximise() {
            result = model.maximise();
            return outcome(result.getState());
        }

        @Override
        public Outcome minimise() {
            result = model.minimise();
            return outcome(result.getState());
        }

        private static Outcome outcome(Optimisation.State state) {
            if (state.isOptimal()) {
                return Outcome.OPTIMAL;
            }
            if (state.isFeasible()) {
                return Outcome.FEASIBLE;
            }
            return state == Optimisation.State.INFEASIBLE ? Outcome.INFEASIBLE : Outcome.FAILED;
        }

        @Override
        public void forget() {
            // Nothing to discard: every solve is a cold start.
        }

        @Override
        public double objectiveValue() {
            return result.getValue();
        }

        @Override
        public double bound() {
            return result.getValue();
        }

        @Override
        public double value(int column) {
            return result.doubleValue(column);
        }

        @Override
        public double dual(int row) {
            throw new UnsupportedOperationException("ojAlgo is asked for tables, not for prices");
        }

        @Override
        public void close() {
            model.dispose();
        }
    }
}
