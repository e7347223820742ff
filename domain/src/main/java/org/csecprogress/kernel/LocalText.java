package org.csecprogress.kernel;

/** A text in both languages. */
public record LocalText(String en, String es) {
    public LocalText {
        if (en == null || es == null) {
            throw new IllegalArgumentException("a text needs both languages");
        }
    }

    /** Returns the text in that language. */
    public String in(Language language) {
        return language == Language.ES ? es : en;
    }

    /** For Expression Language, which cannot read record components. */
    public String getEn() {
        return en;
    }

    /** For Expression Language, which cannot read record components. */
    public String getEs() {
        return es;
    }
}
