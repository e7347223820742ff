package org.csecprogress.intake;

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
 * Finds the columns by their headings, in whichever language a workbook was made. A column that
 * somebody put between others shifts nothing: last quarter's figures are never read as this one's.
 */
final class Columns {
    private final Set<String> figure;
    private final Set<String> value;
    private final Set<String> clearing;

    /**
     * @param words the words in each language
     */
    Columns(Collection<BookWords> words) {
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

    /** Whether the row has both headings, each once. */
    boolean isHeadings(SortedMap<Integer, RawCell> cells) {
        return figure(cells).isPresent() && value(cells).isPresent();
    }

    /** The column of the addresses. */
    OptionalInt figure(SortedMap<Integer, RawCell> cells) {
        return only(cells, figure);
    }

    /** The column of the values. */
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

    /** Whether the text takes a figure away. */
    boolean isClearing(String text) {
        return clearing.contains(plain(text));
    }

    /** A, B … Z, AA, as spreadsheets name columns; from 0. */
    static String name(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : name(column / 26 - 1) + last;
    }
}
