package org.csecprogress.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * One row of a public table.
 *
 * <p>The value is in the measure's own unit: the count, also where a percentage or a population
 * rate is shown beside it, so that one column can be read, added and compared through all tables;
 * only for a measure that <em>is</em> a rate it is the rate. What a share or rate is made of stands
 * in numerator and denominator, unrounded, and both only where both are public. So a share is
 * {@code 100 × numerator / denominator} and nobody has to guess what was rounded.
 *
 * @param period the period
 * @param geography {@code STATE} or the code of a region or county
 * @param measure code of the measure
 * @param dimension code of the dimension, or {@code TOTAL}
 * @param category code of the public group, or {@code TOTAL}
 * @param value the value, nothing where it is withheld or there is none
 * @param annotations what to know of it
 * @param numerator of the share or rate, where it is public
 * @param denominator of the share or rate, where it is public
 * @param counties how many counties answered, 0 to 58
 */
public record ReleaseRow(
        ReportingPeriod period,
        String geography,
        String measure,
        String dimension,
        String category,
        Optional<BigDecimal> value,
        Set<Annotation> annotations,
        OptionalLong numerator,
        OptionalLong denominator,
        int counties) {
    /** The one symbol of every withheld value. */
    public static final String WITHHELD = "*";

    static final List<String> COLUMNS =
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

    /** What a file has beside them, the same in each of its rows. */
    static final List<String> OF_FILE = List.of("period_type", "demonstration");

    public ReleaseRow {
        annotations =
                annotations.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(annotations));
        boolean silent =
                annotations.contains(Annotation.WITHHELD)
                        || annotations.contains(Annotation.NO_DATA);
        if (silent == value.isPresent()
                || (silent && (numerator.isPresent() || denominator.isPresent()))) {
            throw new IllegalArgumentException("withheld and shown: " + measure);
        }
        if (numerator.isPresent() != denominator.isPresent()) {
            throw new IllegalArgumentException("half a share: " + measure);
        }
    }

    /** Whether the value is withheld. */
    public boolean isWithheld() {
        return annotations.contains(Annotation.WITHHELD);
    }

    /** The value as it stands in files: {@code *} where withheld, empty where there is none. */
    public String valueText() {
        return isWithheld() ? WITHHELD : value.map(BigDecimal::toPlainString).orElse("");
    }

    /** The annotations as they stand in files: codes joined by semicolons, 0 for none. */
    public String annotationText() {
        return Annotation.written(annotations);
    }

    /** {@code 100 × numerator / denominator} to one decimal, where both are public. */
    public Optional<BigDecimal> percentage() {
        return per(100);
    }

    /** {@code base × numerator / denominator} to one decimal, where both are public. */
    public Optional<BigDecimal> per(int base) {
        return numerator.isPresent() && denominator.getAsLong() > 0
                ? Optional.of(rate(numerator.getAsLong(), denominator.getAsLong(), base))
                : Optional.empty();
    }

    /** {@code base × numerator / denominator} to one decimal, half up. */
    public static BigDecimal rate(long numerator, long denominator, int base) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(base))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    /** The row in the order of the columns. */
    List<String> fields() {
        return List.of(
                period.toString(),
                geography,
                measure,
                dimension,
                category,
                valueText(),
                Annotation.written(annotations),
                text(numerator),
                text(denominator),
                String.valueOf(counties));
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }
}
