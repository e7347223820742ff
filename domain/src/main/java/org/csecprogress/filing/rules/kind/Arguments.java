package org.csecprogress.filing.rules.kind;

/**
 * Names of the arguments of findings. Numbers and dates are formatted in the reader's language.
 * Typed text has its own name, so that it is never taken for a code.
 */
public final class Arguments {
    public static final String VALUE = "value";
    public static final String OTHER_VALUE = "otherValue";
    static final String MIN = "min";
    static final String MAX = "max";
    static final String LIMIT = "limit";
    static final String DECIMALS = "decimals";
    public static final String PERIOD = "period";

    /** The text as typed, shown as {value}. */
    public static final String TYPED = "typed";

    /** The written form of an operand, shown as its label. */
    public static final String OTHER = "other";

    /** The code of an agency, shown as {other}. */
    public static final String OTHER_AGENCY = "otherAgency";

    /** The code of a dimension, shown as its label. */
    public static final String DIMENSION = "dimension";

    /** The code of a category of that dimension, shown as its label. */
    public static final String CATEGORY = "category";

    /** The codes of categories of that dimension, separated by |, shown as {otherValue}. */
    public static final String OTHER_CATEGORIES = "otherCategories";

    /** The code of a kind of identifier, shown as its label. */
    public static final String KIND = "kind";

    /** The code of a milestone's status, shown as {value}. */
    public static final String STATUS = "status";

    /** The code of a milestone's earlier status, shown as {otherValue}. */
    public static final String OTHER_STATUS = "otherStatus";

    /** The code of a part of the task list, shown as {form}. */
    public static final String FORM = "form";

    private Arguments() {}
}
