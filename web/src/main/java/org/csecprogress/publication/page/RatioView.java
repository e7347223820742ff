package org.csecprogress.publication.page;

/**
 * A share or a rate beside a figure, as it is read. Where a figure has none by its nature there are
 * no words at all; where there is one that cannot be told, it looks like every figure that cannot.
 *
 * @param text the share or the rate in words, empty unless it is shown
 * @param withheld whether it is withheld
 * @param why the key of the words that say why there is none, or empty
 */
public record RatioView(String text, boolean withheld, String why) {
    /** Of a figure that has none by its nature. */
    static final RatioView NONE = new RatioView("", false, "");

    /** One that is withheld. */
    static final RatioView WITHHELD = new RatioView("", true, "");

    /** One that is shown. */
    static RatioView shown(String text) {
        return new RatioView(text, false, "");
    }

    /** One that does not exist, and why. */
    static RatioView missing(String why) {
        return new RatioView("", false, why);
    }

    /** Whether the figure could have one. */
    public boolean isExpected() {
        return withheld || !text.isEmpty() || !why.isEmpty();
    }

    /** Whether there is none to show, and it is not withheld. */
    public boolean isMissing() {
        return !why.isEmpty();
    }
}
