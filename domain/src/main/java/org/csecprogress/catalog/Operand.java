package org.csecprogress.catalog;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as rules and denominators name it: {@code CODE[@DIMENSION:CAT{+CAT}][~LAG]}.
 *
 * @param code code of an input or of a computed measure
 * @param dimension code of a dimension, or the empty string for the total
 * @param categories the categories to sum, empty for the total
 * @param lag how many quarters earlier, from 0
 */
public record Operand(String code, String dimension, List<String> categories, int lag) {
    private static final Pattern FORMAT =
            Pattern.compile(
                    "([A-Z0-9][A-Z0-9.\\-]*)(?:@([A-Z0-9_]+):([A-Z0-9_]+(?:\\+[A-Z0-9_]+)*))?(?:~([1-9]))?");

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
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    public static Operand parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" does not name a figure");
        }
        boolean total = matcher.group(2) == null;
        return new Operand(
                matcher.group(1),
                total ? "" : matcher.group(2),
                total ? List.of() : Arrays.asList(matcher.group(3).split("\\+", -1)),
                matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4)));
    }

    /** The same figure, that many quarters earlier. */
    public Operand lagged(int quarters) {
        return new Operand(code, dimension, categories, quarters);
    }

    /** Whether this is the total of its input. */
    public boolean isTotal() {
        return dimension.isEmpty();
    }
}
