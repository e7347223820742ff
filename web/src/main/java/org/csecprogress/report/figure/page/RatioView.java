package org.csecprogress.report.figure.page;

/**
 * A share or rate beside a figure, as shown to readers. It is blank for a figure that can't have
 * one, and all withheld ones look alike.
 *
 * @param text the formatted share or rate; empty unless shown
 * @param withheld whether it is withheld
 * @param why key of the message that explains why it is missing, or empty
 */
public record RatioView(String text, boolean withheld, String why) {
    /** The ratio of a figure that can't have one. */
    static final RatioView NONE = new RatioView("", false, "");

    /** A withheld ratio. */
    static final RatioView WITHHELD = new RatioView("", true, "");

    /** Returns a ratio to show. */
    static RatioView shown(String text) {
        return new RatioView(text, false, "");
    }

    /** Returns a missing ratio with the reason. */
    static RatioView missing(String why) {
        return new RatioView("", false, why);
    }

    /** Whether the figure can have a share or rate. */
    public boolean isExpected() {
        return withheld || !text.isEmpty() || !why.isEmpty();
    }

    /** Whether it is missing and not withheld. */
    public boolean isMissing() {
        return !why.isEmpty();
    }
}
