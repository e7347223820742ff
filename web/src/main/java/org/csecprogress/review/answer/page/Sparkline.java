package org.csecprogress.review.answer.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A sparkline of five quarters in 96 by 26 units. It is scaled to its own range, so it shows
 * direction, not size. A quarter without a figure leaves a gap.
 *
 * @param path the line, or empty if there is none to draw
 * @param x x of the last quarter's dot
 * @param y y of the last quarter's dot, or empty if it has no figure
 */
public record Sparkline(String path, String x, String y) {
    private static final double LEFT = 4;
    private static final double STEP = 22;
    private static final double TOP = 5;
    private static final double BOTTOM = 21;

    /**
     * Returns the line through figures.
     *
     * @param figures oldest first; null for a quarter without a figure
     */
    static Sparkline of(List<BigDecimal> figures) {
        List<Double> known =
                figures.stream().filter(Objects::nonNull).map(BigDecimal::doubleValue).toList();
        double least = known.stream().min(Double::compare).orElse(0.0);
        double most = known.stream().max(Double::compare).orElse(0.0);
        StringBuilder path = new StringBuilder();
        String x = "";
        String y = "";
        boolean drawing = false;
        for (int i = 0; i < figures.size(); i++) {
            BigDecimal figure = figures.get(i);
            y = "";
            if (figure == null) {
                drawing = false;
                continue;
            }
            x = rounded(LEFT + i * STEP);
            y = rounded(height(figure.doubleValue(), least, most));
            path.append(drawing ? 'L' : 'M').append(x).append(',').append(y);
            drawing = true;
        }
        return new Sparkline(known.size() < 2 ? "" : path.toString(), x, y);
    }

    private static double height(double figure, double least, double most) {
        return most == least ? BOTTOM : BOTTOM - (figure - least) / (most - least) * (BOTTOM - TOP);
    }

    private static String rounded(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Whether there is a line to draw. */
    public boolean isDrawn() {
        return !path.isEmpty();
    }
}
