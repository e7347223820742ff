package org.csecprogress.solver;

/**
 * A linear program that is modified and solved again; the last basis is the warm start. Columns and
 * rows are numbered in the order in which they are added.
 */
public interface LinearModel extends AutoCloseable {
    /** The outcome of a solve. */
    enum Outcome {
        /** The solution is optimal. */
        OPTIMAL,
        /** The solution is feasible; better ones may exist. */
        FEASIBLE,
        /** The objective is unbounded. */
        UNBOUNDED,
        /** No solution satisfies the rows. */
        INFEASIBLE,
        /** The solver gave up. */
        FAILED
    }

    /** Adds a column with those bounds and no objective. */
    int addColumn(double low, double high);

    /** Adds an empty row whose activity is between the bounds. */
    int addRow(double low, double high);

    /** Sets one coefficient of a row. */
    void coefficient(int row, int column, double value);

    /** Changes the bounds of a column. */
    void columnBounds(int column, double low, double high);

    /** Changes the bounds of a row. */
    void rowBounds(int row, double low, double high);

    /** Sets the coefficient of a column in the objective. */
    void objective(int column, double value);

    /** Maximises the objective. */
    Outcome maximise();

    /** Minimises the objective. */
    Outcome minimise();

    /** Discards the last basis, so that the next solve is a cold start. */
    void forget();

    /** Returns the objective of the last solve. */
    double objectiveValue();

    /** Returns the bound on the objective that the last solve of an integer program proved. */
    double bound();

    /** Returns the value of a column in the last solve. */
    double value(int column);

    /** Returns the dual of a row in the last solve of a linear program. */
    double dual(int row);

    /** Frees the native memory. */
    @Override
    void close();
}
