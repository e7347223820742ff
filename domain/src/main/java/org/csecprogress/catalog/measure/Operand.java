package org.csecprogress.catalog.measure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A figure as named in rules and denominators: {@code CODE[@DIMENSION:CAT{+CAT}][~LAG]}.
 *
 * @param code code of an input or of a computed measure
 * @param dimension code of a dimension, or the empty string for the total
 * @param categories the categories to sum; empty for the total
 * @param lag number of quarters before, from 0
 */
public record Operand(String code, String dimension, List<String> categories, int lag) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.\\-]*+");
    private static final Pattern WORD = Pattern.compile("[A-Z0-9_]++");
    private static final Pattern LAG = Pattern.compile("[1-9]");

    public Operand {
        categories = List.copyOf(categories);
        if (dimension.isEmpty() != categories.isEmpty()) {
            throw new IllegalArgumentException("a dimension needs categories: " + code);
        }
        if (new HashSet<>(categories).size() != categories.size()) {
            throw new IllegalArgumentException("a category is named twice: " + code);
        }
    }

    /**
     * Parses the written form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Operand parse(String text) {
        int tilde = text.indexOf('~');
        String figure = tilde < 0 ? text : text.substring(0, tilde);
        String lag = tilde < 0 ? "" : text.substring(tilde + 1);
        int at = figure.indexOf('@');
        int colon = figure.indexOf(':', at + 1);
        String code = at < 0 ? figure : figure.substring(0, at);
        boolean broken = at >= 0 && colon < 0;
        if (broken || !is(CODE, code) || (tilde >= 0 && !is(LAG, lag))) {
            throw noFigure(text);
        }
        int quarters = tilde < 0 ? 0 : Integer.parseInt(lag);
        if (at < 0) {
            return new Operand(code, "", List.of(), quarters);
        }
        String dimension = figure.substring(at + 1, colon);
        List<String> categories = Arrays.asList(figure.substring(colon + 1).split("\\+", -1));
        if (!is(WORD, dimension) || !categories.stream().allMatch(c -> is(WORD, c))) {
            throw noFigure(text);
        }
        return new Operand(code, dimension, categories, quarters);
    }

    private static boolean is(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    private static IllegalArgumentException noFigure(String text) {
        return new IllegalArgumentException("\"" + text + "\" does not name a figure");
    }

    /** Returns the same figure that many quarters earlier. */
    public Operand lagged(int quarters) {
        return new Operand(code, dimension, categories, quarters);
    }

    /** Whether this is the total of its input. */
    public boolean isTotal() {
        return dimension.isEmpty();
    }
}
