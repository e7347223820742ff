package org.csecprogress.auditrelease.file;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.csecprogress.csv.Row;

/**
 * A row of a public table.
 *
 * @param value the shown value, if there is one
 * @param withheld whether the value is withheld
 * @param counties number of counties that answered
 */
public record PublicRow(
        String period,
        String geography,
        String measure,
        String dimension,
        String category,
        Optional<BigDecimal> value,
        boolean withheld,
        OptionalLong numerator,
        OptionalLong denominator,
        int counties) {
    /** Stands for a dimension and a category in rows of totals. */
    public static final String TOTAL = "TOTAL";

    public static final List<String> COLUMNS =
            List.of(
                    "period",
                    "geography",
                    "measure",
                    "dimension",
                    "category",
                    "value",
                    "annotation",
                    "numerator",
                    "denominator",
                    "counties");

    /**
     * Extra columns of newer files; the table's name states the first, and the second does not
     * matter.
     */
    static final List<String> MORE = List.of("period_type", "demonstration");

    private static final String WITHHELD = "*";
    private static final String WITHHELD_CODE = "1";

    static PublicRow of(Row row) {
        String value = row.text("value");
        boolean marked = Arrays.asList(row.text("annotation").split(";")).contains(WITHHELD_CODE);
        boolean withheld = value.equals(WITHHELD) || (marked && value.isEmpty());
        return new PublicRow(
                row.required("period"),
                row.required("geography"),
                row.required("measure"),
                row.required("dimension"),
                row.required("category"),
                withheld || value.isEmpty() ? Optional.empty() : Optional.of(row.decimal("value")),
                withheld,
                number(row, "numerator"),
                number(row, "denominator"),
                row.integer("counties"));
    }

    private static OptionalLong number(Row row, String column) {
        return row.text(column).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(row.decimal(column).longValueExact());
    }

    public boolean isTotal() {
        return dimension.equals(TOTAL);
    }

    /** Returns whether there is no figure, neither shown nor withheld. */
    public boolean isSilent() {
        return value.isEmpty() && !withheld;
    }
}
