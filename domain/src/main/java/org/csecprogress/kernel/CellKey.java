package org.csecprogress.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The address of one figure in a filing: an input, and for a breakdown cell its dimension and
 * category. Written {@code ID-03} for a total and {@code ID-03@AGE:A10_11} for a breakdown cell, as
 * in the catalogue's rules.
 *
 * @param input code of the input, such as {@code PL-06.D}
 * @param dimension code of the dimension, or the empty string for the total
 * @param category code of the category, or the empty string for the total
 */
public record CellKey(String input, String dimension, String category)
        implements Comparable<CellKey>, Serializable {
    private static final Pattern INPUT = Pattern.compile("[A-Z0-9][A-Z0-9.\\-]*+");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]++");

    public CellKey {
        if (input == null || input.isEmpty() || dimension == null || category == null) {
            throw new IllegalArgumentException("a cell has an input, a dimension and a category");
        }
        if (dimension.isEmpty() != category.isEmpty()) {
            throw new IllegalArgumentException("a dimension needs a category: " + input);
        }
    }

    /** Returns the total of the input. */
    public static CellKey total(String input) {
        return new CellKey(input, "", "");
    }

    /**
     * Parses the written form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static CellKey parse(String text) {
        int at = text.indexOf('@');
        int colon = text.indexOf(':', at + 1);
        String input = at < 0 ? text : text.substring(0, at);
        if (!INPUT.matcher(input).matches() || (at >= 0 && colon < 0)) {
            throw new IllegalArgumentException("not the address of a figure: " + text);
        }
        if (at < 0) {
            return total(input);
        }
        String dimension = text.substring(at + 1, colon);
        String category = text.substring(colon + 1);
        if (!CODE.matcher(dimension).matches() || !CODE.matcher(category).matches()) {
            throw new IllegalArgumentException("not the address of a figure: " + text);
        }
        return new CellKey(input, dimension, category);
    }

    /** Whether this is the total of its input. */
    public boolean isTotal() {
        return dimension.isEmpty();
    }

    @Override
    public int compareTo(CellKey other) {
        int byInput = input.compareTo(other.input);
        if (byInput != 0) {
            return byInput;
        }
        int byDimension = dimension.compareTo(other.dimension);
        return byDimension != 0 ? byDimension : category.compareTo(other.category);
    }

    @Override
    public String toString() {
        return isTotal() ? input : input + "@" + dimension + ":" + category;
    }
}
