package org.csecprogress.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One row of a table. It knows its position, so that an error can name it. */
public final class Row {
    private static final String LIST_SEPARATOR = "|";

    private final String file;
    private final int number;
    private final Map<String, String> cells;

    Row(String file, int number, Map<String, String> cells) {
        this.file = file;
        this.number = number;
        this.cells = Collections.unmodifiableMap(cells);
    }

    /** Returns the cells by column name, in the order of the file. */
    public Map<String, String> cells() {
        return cells;
    }

    /** Returns the text of a cell; may be empty. */
    public String text(String column) {
        String value = cells.get(column);
        if (value == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return value;
    }

    /** Returns the text of a cell that may not be empty. */
    public String required(String column) {
        String value = text(column);
        if (value.isBlank()) {
            throw refuse(column, "this may not be empty");
        }
        return value;
    }

    /** Returns the values of a cell with a list, which may not repeat. */
    public List<String> list(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return List.of();
        }
        List<String> items = splitAt(value, LIST_SEPARATOR);
        if (items.stream().anyMatch(String::isBlank)) {
            throw refuse(column, "a value of the list \"" + value + "\" is empty");
        }
        if (new HashSet<>(items).size() != items.size()) {
            throw refuse(column, "the list \"" + value + "\" names a value twice");
        }
        return items;
    }

    private static List<String> splitAt(String value, String separator) {
        return Arrays.asList(value.split(Pattern.quote(separator), -1));
    }

    /** Returns a whole number. */
    public int integer(String column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException e) {
            throw refuse(column, "\"" + text(column) + "\" is not a whole number");
        }
    }

    /** Returns a whole number, or the given one if the cell is empty. */
    public int integerOr(String column, int otherwise) {
        return text(column).isEmpty() ? otherwise : integer(column);
    }

    /** Returns a number. */
    public BigDecimal decimal(String column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException e) {
            throw refuse(column, "\"" + text(column) + "\" is not a number");
        }
    }

    /** Returns a date, written 2026-06-30. */
    public LocalDate date(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            throw refuse(column, "\"" + text(column) + "\" is not a date such as 2026-06-30");
        }
    }

    /** Returns whether the cell is YES instead of NO. */
    public boolean yes(String column) {
        return oneOf(column, List.of("YES", "NO")).equals("YES");
    }

    /** Returns a text that must be one of these. */
    public String oneOf(String column, List<String> allowed) {
        String value = text(column);
        if (!allowed.contains(value)) {
            throw refuse(column, "\"" + value + "\" is not one of " + String.join(", ", allowed));
        }
        return value;
    }

    /** Returns a constant of the enumeration. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Enum.valueOf(type, oneOf(column, names));
    }

    /** Returns the exception that names this row, the column and the reason. */
    public TableException refuse(String column, String why) {
        return new TableException(
                "%s, row %d, column %s: %s.".formatted(file, number, column, why));
    }
}
