package org.csecprogress.exchange.file;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds columns by their headings, in any language. Inserted columns cause no shift, so last
 * quarter's figures are never read as this quarter's.
 */
public final class Columns {
    private final Set<String> figure;
    private final Set<String> value;
    private final Set<String> clearing;

    /**
     * @param words the texts in each language
     */
    public Columns(Collection<BookWords> words) {
        figure = all(words, each -> each.headings().figure());
        value = all(words, each -> each.headings().now());
        clearing = all(words, each -> each.clear().word());
    }

    private static Set<String> all(Collection<BookWords> words, Function<BookWords, String> which) {
        return words.stream().map(which).map(Columns::plain).collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the row has both headings, each exactly once. */
    public boolean isHeadings(SortedMap<Integer, RawCell> cells) {
        return figure(cells).isPresent() && value(cells).isPresent();
    }

    /** Returns the column of the addresses. */
    OptionalInt figure(SortedMap<Integer, RawCell> cells) {
        return only(cells, figure);
    }

    /** Returns the column of the values. */
    OptionalInt value(SortedMap<Integer, RawCell> cells) {
        return only(cells, value);
    }

    private static OptionalInt only(SortedMap<Integer, RawCell> cells, Set<String> headings) {
        List<Integer> found =
                cells.entrySet().stream()
                        .filter(cell -> headings.contains(plain(cell.getValue().typed())))
                        .map(Map.Entry::getKey)
                        .toList();
        return found.size() == 1 ? OptionalInt.of(found.get(0)) : OptionalInt.empty();
    }

    /** Whether the text is the word that removes a figure. */
    boolean isClearing(String text) {
        return clearing.contains(plain(text));
    }

    /** Returns a spreadsheet's name for a column, counted from 0: A, B … Z, AA. */
    static String name(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : name(column / 26 - 1) + last;
    }
}
