package org.csecprogress.disclosure.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text in lower case without accents, wide forms and invisible characters, so that no spelling
 * hides a word, with the position of each letter in the original.
 */
final class Folded {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}]");
    private static final int ASCII = 0x80;

    private final StringBuilder letters = new StringBuilder();
    private int[] from = new int[64];
    private int[] to = new int[64];

    Folded(String text) {
        for (int at = 0; at < text.length(); ) {
            int next = at + Character.charCount(text.codePointAt(at));
            add(text.substring(at, next), at, next);
            at = next;
        }
    }

    private void add(String character, int start, int end) {
        String plain = plain(character);
        for (int i = 0; i < plain.length(); i++) {
            int at = letters.length();
            if (at == from.length) {
                from = Arrays.copyOf(from, 2 * at);
                to = Arrays.copyOf(to, 2 * at);
            }
            from[at] = start;
            to[at] = end;
            letters.append(plain.charAt(i));
        }
    }

    private static String plain(String character) {
        if (character.charAt(0) < ASCII) {
            return character.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(character, Normalizer.Form.NFKD);
        return UNSEEN.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    String letters() {
        return letters.toString();
    }

    /** Returns the flag on the original text for a passage of the folded letters. */
    Flag flag(int start, int end, Flag.Kind kind) {
        return new Flag(from[start], to[end - 1], kind);
    }
}
