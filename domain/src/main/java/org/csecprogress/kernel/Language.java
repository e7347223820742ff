package org.csecprogress.kernel;

import java.util.Locale;

/** The two languages of the public pages. */
public enum Language {
    EN(Locale.US),
    ES(Locale.forLanguageTag("es-US"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Returns the locale for dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** Returns its code, as pages name it. */
    public String code() {
        return locale.getLanguage();
    }

    /** Returns the language of a locale: Spanish for any Spanish one, otherwise English. */
    public static Language of(Locale locale) {
        return "es".equals(locale.getLanguage()) ? ES : EN;
    }
}
