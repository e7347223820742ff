package org.csecprogress.report.drawing.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The colors and lines of the classes of a picture, as attributes. A picture in a file or on paper
 * has no style sheet: where it is shown, one inside it may be forbidden or not understood. They are
 * those of components.css.
 */
public final class Ink {
    /** Of text and outlines. */
    public static final String TEXT = "#15262d";

    /** Of text beside what matters. */
    public static final String FAINT_TEXT = "#44555c";

    /** Of the ground. */
    public static final String PAPER = "#ffffff";

    /** Of the lines between the parts of a file. */
    public static final String RULE = "#d9d3c6";

    /** A bundled font has no weight between; browsers take this one for 650 too. */
    public static final String BOLD = "700";

    /** Of hatches and dots, and of axes. */
    public static final String SIGN = "#5c6b71";

    private static final String AXIS = SIGN;
    private static final String POINT = "#0072b2";
    private static final String KEY = "#7c8488";
    private static final String FILL = "fill";
    private static final String STROKE = "stroke";
    private static final String WIDTH = "stroke-width";
    private static final String DASHES = "stroke-dasharray";
    private static final String JOIN = "stroke-linejoin";
    private static final String WEIGHT = "font-weight";
    private static final String ROUND = "round";
    private static final String NONE = "none";

    /** Classes that an element must have, with the attributes that they give it. */
    private record Rule(Set<String> classes, Map<String, String> attributes) {}

    /** In the order of the style sheet: later ones win. */
    private static final List<Rule> RULES =
            List.of(
                    rule("mark", FILL, TEXT, WEIGHT, BOLD),
                    rule("t-strong", FILL, TEXT, WEIGHT, BOLD),
                    rule("t-ink", FILL, TEXT),
                    rule("t-halo", "paint-order", STROKE, STROKE, PAPER, WIDTH, "4", JOIN, ROUND),
                    rule("grid-line", STROKE, "#dedad0", WIDTH, "1", FILL, NONE),
                    rule("axis-line", STROKE, AXIS, WIDTH, "1", FILL, NONE),
                    rule("ref-line", STROKE, TEXT, WIDTH, "1.5", FILL, NONE),
                    rule("limit-1", STROKE, AXIS, WIDTH, "1.25", FILL, NONE, DASHES, "6 4"),
                    rule("limit-2", STROKE, AXIS, WIDTH, "1.25", FILL, NONE),
                    rule("bar", FILL, "#a9b1b4", STROKE, TEXT, WIDTH, "0.75"),
                    rule("bar--point", FILL, POINT),
                    rule("bar--unstable", FILL, PAPER, STROKE, POINT, WIDTH, "2"),
                    rule("dot", FILL, POINT, STROKE, PAPER, WIDTH, "1"),
                    rule("dot--unstable", FILL, PAPER, STROKE, POINT, WIDTH, "2"),
                    rule("dot here", STROKE, TEXT, WIDTH, "2.5"),
                    rule("whisker", STROKE, POINT, WIDTH, "2.5", FILL, NONE),
                    rule("ribbon", FILL, POINT, "fill-opacity", "0.14", STROKE, NONE),
                    rule("series", STROKE, POINT, WIDTH, "2.5", FILL, NONE, JOIN, ROUND),
                    rule("series--context", STROKE, AXIS, WIDTH, "1.75", DASHES, "2 3", FILL, NONE),
                    rule("seq-1", FILL, "#f8efc0"),
                    rule("seq-2", FILL, "#dccd83"),
                    rule("seq-3", FILL, "#a8a17c"),
                    rule("seq-4", FILL, "#587089"),
                    rule("seq-5", FILL, "#163761"),
                    rule("is-withheld", FILL, "url(#p-withheld)"),
                    rule("is-absent", FILL, "url(#p-absent)"),
                    rule("is-none", FILL, PAPER),
                    rule("bar-outline", STROKE, TEXT, WIDTH, "0.75"),
                    rule("w-time", FILL, "#0f5c70"),
                    rule("w-late", FILL, "#9fc3cb"),
                    rule("earlier-key", FILL, NONE, STROKE, KEY, DASHES, "3 2"),
                    rule("moved-key", FILL, NONE, STROKE, KEY),
                    rule("moved-line", STROKE, TEXT, WIDTH, "3"));

    private static final Map<String, String> SWATCH = pairs(STROKE, TEXT, WIDTH, "1");
    private static final Map<String, String> SQUARE = pairs(STROKE, TEXT, WIDTH, "0.5");
    private static final Map<String, String> AREA = pairs(STROKE, TEXT, WIDTH, "0.6", JOIN, ROUND);
    private static final String HERE = "2.5";

    private Ink() {}

    private static Rule rule(String classes, String... pairs) {
        return new Rule(Set.of(classes.split(" ", -1)), pairs(pairs));
    }

    private static Map<String, String> pairs(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            attributes.put(pairs[at], pairs[at + 1]);
        }
        return attributes;
    }

    /** Returns the attributes of an element with these classes. */
    public static Map<String, String> of(String styleClass) {
        Set<String> classes = Set.copyOf(Arrays.asList(styleClass.split(" ", -1)));
        Map<String, String> attributes = new LinkedHashMap<>();
        RULES.stream()
                .filter(rule -> classes.containsAll(rule.classes()))
                .forEach(rule -> attributes.putAll(rule.attributes()));
        return attributes;
    }

    /** Returns the attributes of an area of a map with these classes. */
    public static Map<String, String> ofArea(String styleClass) {
        Map<String, String> attributes = new LinkedHashMap<>(AREA);
        attributes.putAll(of(styleClass));
        if (Arrays.asList(styleClass.split(" ", -1)).contains("here")) {
            attributes.put(WIDTH, HERE);
        }
        return attributes;
    }

    /** Returns the attributes of a square that stands for a county. */
    public static Map<String, String> ofSquare(String styleClass) {
        Map<String, String> attributes = new LinkedHashMap<>(SQUARE);
        attributes.putAll(of(styleClass));
        return attributes;
    }

    /** Returns the attributes of a sample of a color in a legend. */
    public static Map<String, String> ofSwatch(String styleClass) {
        Map<String, String> attributes = of(styleClass);
        attributes.putAll(SWATCH);
        return attributes;
    }
}
