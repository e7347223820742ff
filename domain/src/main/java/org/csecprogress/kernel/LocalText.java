package org.csecprogress.kernel;

/** A text in both languages. */
public record LocalText(String en, String es) {
    public LocalText {
        if (en == null || es == null) {
            throw new IllegalArgumentException("a text needs both languages");
        }
    }

    /** The text in that language. */
    public String in(Language language) {
        return language == Language.ES ? es : en;
    }

    /** For expression language, which cannot read a record's components. */
    public String getEn() {
        return en;
    }

    /** For expression language, which cannot read a record's components. */
    public String getEs() {
        return es;
    }
}
