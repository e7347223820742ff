package org.csecprogress.report.pdf.web;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path of a shape: moves and straight lines, which is all that our drawings have. */
final class PdfPath {
    private static final Pattern TOKEN =
            Pattern.compile("([MmLlHhVvZz])|(-?\\d*\\.?\\d+)|([^\\s,])");

    private final Path2D path = new Path2D.Double();
    private final Matcher tokens;
    private char command = 'M';
    private double x;
    private double y;

    private PdfPath(String text) {
        tokens = TOKEN.matcher(text);
    }

    /**
     * Returns the shape of a path.
     *
     * @throws IllegalArgumentException if the path has something else, such as a curve
     */
    static Path2D of(String text) {
        PdfPath read = new PdfPath(text);
        while (read.tokens.find()) {
            read.next();
        }
        return read.path;
    }

    private void next() {
        if (tokens.group(3) != null) {
            throw new IllegalArgumentException("a drawing has no " + tokens.group(3));
        }
        if (tokens.group(1) == null) {
            step(Double.parseDouble(tokens.group(2)));
            return;
        }
        command = tokens.group(1).charAt(0);
        if (command == 'Z' || command == 'z') {
            path.closePath();
        }
    }

    private void step(double first) {
        boolean relative = Character.isLowerCase(command);
        switch (Character.toUpperCase(command)) {
            case 'H' -> x = relative ? x + first : first;
            case 'V' -> y = relative ? y + first : first;
            default -> {
                x = relative ? x + first : first;
                double second = number();
                y = relative ? y + second : second;
            }
        }
        if (Character.toUpperCase(command) == 'M') {
            path.moveTo(x, y);
            // Further points after a move are lines.
            command = relative ? 'l' : 'L';
        } else {
            path.lineTo(x, y);
        }
    }

    private double number() {
        if (!tokens.find() || tokens.group(2) == null) {
            throw new IllegalArgumentException("a point of a drawing lacks a number");
        }
        return Double.parseDouble(tokens.group(2));
    }
}
