package org.csecprogress.progress.service;

import java.util.regex.Pattern;
import org.csecprogress.progress.DocumentType;

/** A name that is safe to show and to save under: of a file's name what is letters and figures. */
final class DocumentName {
    /** In characters as every database counts them, with the ending. */
    static final int LONGEST = 120;

    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[\\p{Alnum}]{1,8}$");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._,()&+\\-]");
    private static final String NAMELESS = "document";

    private DocumentName() {}

    /** The words of the name, for the screen of what could name a youth. */
    static String words(String sent) {
        String words = stem(sent).replace('_', ' ');
        return beginning(words, LONGEST);
    }

    /** The name with the ending of what the file is, whatever it was sent as. */
    static String of(String sent, DocumentType type) {
        String stem = stem(sent);
        int most = LONGEST - type.ending().length() - 1;
        String cut = beginning(stem, most).strip();
        return (cut.isEmpty() ? NAMELESS : cut) + "." + type.ending();
    }

    /** Never half of a character. */
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
