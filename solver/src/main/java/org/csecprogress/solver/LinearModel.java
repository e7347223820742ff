package org.csecprogress.solver;

/**
 * A linear program that is changed and solved again: bounds, rows and objective keep the last basis
 * as a start. Columns and rows are numbered in the order in which they are added.
 */
public interface LinearModel extends AutoCloseable {
    /** How a solve ended. */
    enum Outcome {
        /** The values are optimal. */
        OPTIMAL,
        /** The values satisfy the rows; better ones may exist. */
        FEASIBLE,
        /** The objective grows for ever. */
        UNBOUNDED,
        /** The rows contradict each other. */
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

    /** Looks for the largest objective. */
    Outcome maximise();

    /** Looks for the smallest objective. */
    Outcome minimise();

    /** Forgets the last basis, so that the next solve starts afresh. */
    void forget();

    /** The objective of the last solve. */
    double objectiveValue();

    /** What no solution can beat, as far as the last solve of an integer program proved it. */
    double bound();

    /** The value of a column in the last solve. */
    double value(int column);

    /** The dual value of a row in the last solve of a linear program. */
    double dual(int row);

    /** Frees the native memory. */
    @Override
    void close();
}
