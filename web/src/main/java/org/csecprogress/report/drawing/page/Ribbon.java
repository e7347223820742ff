package org.csecprogress.report.drawing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.csecprogress.statistics.distribution.Interval;

/**
 * The confidence intervals of a line over the quarters: a ribbon behind quarters that are joined,
 * and a whisker for one that stands alone.
 *
 * @param x the position of a quarter
 * @param y the position of a figure
 */
record Ribbon(List<TrendDrawing.Point> points, IntToDoubleFunction x, DoubleUnaryOperator y) {
    void draw(Pen pen) {
        List<Integer> run = new ArrayList<>();
        for (int point = 0; point < points.size(); point++) {
            if (!points.get(point).joined() || range(point) == null) {
                end(run, pen);
            }
            if (range(point) != null) {
                run.add(point);
            }
        }
        end(run, pen);
    }

    private Interval range(int point) {
        return points.get(point).range().orElse(null);
    }

    /** Draws the quarters joined so far, and begins anew. */
    private void end(List<Integer> run, Pen pen) {
        if (run.size() == 1) {
            int alone = run.get(0);
            double at = x.applyAsDouble(alone);
            pen.line(at, low(alone), at, high(alone), "whisker");
        } else if (!run.isEmpty()) {
            pen.outline(path(run), "ribbon", "");
        }
        run.clear();
    }

    private String path(List<Integer> run) {
        var path = new StringBuilder();
        for (int point : run) {
            path.append(path.isEmpty() ? 'M' : 'L').append(at(point, high(point)));
        }
        for (int back = run.size() - 1; back >= 0; back--) {
            path.append('L').append(at(run.get(back), low(run.get(back))));
        }
        return path.append('Z').toString();
    }

    private String at(int point, double height) {
        return Pen.at(x.applyAsDouble(point)) + "," + Pen.at(height);
    }

    private double low(int point) {
        return y.applyAsDouble(range(point).lower());
    }

    private double high(int point) {
        return y.applyAsDouble(range(point).upper());
    }
}
