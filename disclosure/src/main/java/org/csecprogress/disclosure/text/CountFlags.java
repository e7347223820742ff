package org.csecprogress.disclosure.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flags passages of a text that could disclose a count: numbers in digits or words, fractions,
 * percentages and comparisons, in English and Spanish. It does not decide: a text without a flag
 * can still disclose something, so a person reads every one.
 */
public final class CountFlags {
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private final List<Pattern> names;

    /**
     * @param names names that may contain a number, such as those of tools
     */
    public CountFlags(Collection<String> names) {
        this.names =
                names.stream()
                        .filter(name -> DIGIT.matcher(name).find())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(name -> Pattern.compile(Pattern.quote(new Folded(name).letters())))
                        .toList();
    }

    /** Returns the flagged passages in order, without overlaps. */
    public List<Flag> in(String text) {
        Folded folded = new Folded(text);
        String letters = folded.letters();
        BitSet taken = new BitSet();
        names.forEach(name -> take(name, letters, taken));
        Signs.HARMLESS.forEach(harmless -> take(harmless, letters, taken));
        List<Flag> flags = new ArrayList<>();
        for (Signs.Sign sign : Signs.ALL) {
            Matcher found = sign.pattern().matcher(letters);
            while (found.find()) {
                if (take(found, taken)) {
                    flags.add(folded.flag(found.start(), end(letters, found), sign.kind()));
                }
            }
        }
        flags.sort(Comparator.comparingInt(Flag::start));
        return flags;
    }

    private static void take(Pattern pattern, String letters, BitSet taken) {
        Matcher found = pattern.matcher(letters);
        while (found.find()) {
            take(found, taken);
        }
    }

    private static boolean take(Matcher found, BitSet taken) {
        int next = taken.nextSetBit(found.start());
        boolean free = next < 0 || next >= found.end();
        if (free) {
            taken.set(found.start(), found.end());
        }
        return free;
    }

    /** A full stop after a number is not part of it. No passage begins with one. */
    private static int end(String letters, Matcher found) {
        int end = found.end();
        while (".,".indexOf(letters.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
