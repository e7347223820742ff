package org.csecprogress.progress.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.progress.DocumentType;

/** A file name that is safe to show and save: letters, digits and common signs only. */
final class DocumentName {
    /** Longest name with its ending, in UTF-16 units. */
    static final int LONGEST = 120;

    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[\\p{Alnum}]{1,8}$");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._,()&+\\-]");
    private static final String NAMELESS = "document";

    private DocumentName() {}

    /** Returns the words of the name, to check them for what could identify a youth. */
    static String words(String sent) {
        String words = stem(sent).replace('_', ' ');
        return beginning(words, LONGEST);
    }

    /** Returns the name with the ending of the detected type, whatever ending it was sent with. */
    static String of(String sent, DocumentType type) {
        String stem = stem(sent);
        int most = LONGEST - type.ending().length() - 1;
        String cut = beginning(stem, most).strip();
        return (cut.isEmpty() ? NAMELESS : cut) + "." + type.ending();
    }

    /** Returns a name that is safe to show with the ending it was sent with, such as exe. */
    static String asSent(String sent) {
        Matcher ending = ENDING.matcher(PATH.matcher(sent).replaceFirst(""));
        String last = ending.find() ? ending.group() : "";
        String stem = beginning(stem(sent), LONGEST - last.length()).strip();
        return (stem.isEmpty() ? NAMELESS : stem) + last;
    }

    /** Cuts the text without splitting a surrogate pair. */
    private static String beginning(String text, int most) {
        int end = Math.min(text.length(), most);
        boolean halves = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, halves ? end - 1 : end);
    }

    private static String stem(String sent) {
        String name = PATH.matcher(sent).replaceFirst("");
        String bare = ENDING.matcher(name).replaceFirst("");
        return OTHER.matcher(bare).replaceAll(" ").replaceAll(" {2,}", " ").strip();
    }
}
