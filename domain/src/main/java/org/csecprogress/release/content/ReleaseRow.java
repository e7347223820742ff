package org.csecprogress.release.content;

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
 * <p>The value is in the measure's own unit: a count, even if a percentage or population rate is
 * shown beside it, so that one column can be compared and added across all tables. Only a measure
 * that <em>is</em> a rate has the rate as its value. Numerator and denominator of a share or rate
 * are unrounded, and given only if both are public. So a share is {@code 100 × numerator /
 * denominator}, and readers need not guess what was rounded.
 *
 * @param period the period
 * @param geography {@code STATE} or the code of a region or county
 * @param measure code of the measure
 * @param dimension code of the dimension, or {@code TOTAL}
 * @param category code of the public group, or {@code TOTAL}
 * @param value the value; empty if it is withheld or missing
 * @param annotations notes on the value
 * @param numerator of the share or rate, if public
 * @param denominator of the share or rate, if public
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
    /** The symbol of every withheld value. */
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

    /** Extra columns of a downloadable file, with the same values in each row. */
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

    /**
     * Whether the value is a part of its denominator, which a rate isn't and no part can exceed.
     */
    public boolean isPartOfWhole() {
        return numerator.isPresent()
                && value.isPresent()
                && value.get().compareTo(BigDecimal.valueOf(numerator.getAsLong())) == 0
                && numerator.getAsLong() <= denominator.getAsLong();
    }

    /** Returns the value as in files: {@code *} if withheld, empty if missing. */
    public String valueText() {
        return isWithheld() ? WITHHELD : value.map(BigDecimal::toPlainString).orElse("");
    }

    /** Returns the annotations as in files: codes joined by semicolons, 0 if there are none. */
    public String annotationText() {
        return Annotation.written(annotations);
    }

    /** Returns {@code 100 × numerator / denominator} to one decimal, if both are public. */
    public Optional<BigDecimal> percentage() {
        return per(100);
    }

    /** Returns {@code base × numerator / denominator} to one decimal, if both are public. */
    public Optional<BigDecimal> per(int base) {
        return numerator.isPresent() && denominator.getAsLong() > 0
                ? Optional.of(rate(numerator.getAsLong(), denominator.getAsLong(), base))
                : Optional.empty();
    }

    /** Returns {@code base × numerator / denominator} to one decimal, rounded half up. */
    public static BigDecimal rate(long numerator, long denominator, int base) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(base))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    /** Returns the fields in the order of the columns. */
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
