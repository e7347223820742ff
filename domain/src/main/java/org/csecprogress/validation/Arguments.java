package org.csecprogress.validation;

/**
 * Names of the arguments of findings. Numbers and dates are formatted in the reader's language;
 * what a person typed stands under its own name, so that it is never taken for a code.
 */
final class Arguments {
    static final String VALUE = "value";
    static final String OTHER_VALUE = "otherValue";
    static final String MIN = "min";
    static final String MAX = "max";
    static final String LIMIT = "limit";
    static final String DECIMALS = "decimals";
    static final String PERIOD = "period";

    /** What was typed, word for word: shown as {value}. */
    static final String TYPED = "typed";

    /** An operand in its written form, shown by its label. */
    static final String OTHER = "other";

    /** Code of an agency, shown as {other}. */
    static final String OTHER_AGENCY = "otherAgency";

    /** Code of a dimension, shown by its label. */
    static final String DIMENSION = "dimension";

    /** Code of a category of that dimension, shown by its label. */
    static final String CATEGORY = "category";

    /** Codes of categories of that dimension, |-separated: shown as {otherValue}. */
    static final String OTHER_CATEGORIES = "otherCategories";

    /** Code of an identifier's kind, shown by its label. */
    static final String KIND = "kind";

    /** Code of a milestone's status, shown as {value}. */
    static final String STATUS = "status";

    /** Code of a milestone's earlier status, shown as {otherValue}. */
    static final String OTHER_STATUS = "otherStatus";

    /** Code of a part of the task list, shown as {form}. */
    static final String FORM = "form";

    private Arguments() {}
}
