package org.csecprogress.report.figure.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Optional;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.RateBase;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.PoissonInterval;

/**
 * A row of a public table as shown to readers. All withheld figures look alike. Count, share and
 * rate are separate, so that a column holds only one kind.
 *
 * @param label the measure or the group
 * @param value the formatted count, or for a rate its events; empty unless shown
 * @param withheld whether it is withheld
 * @param unstable whether it is based on 11 to 19 events
 * @param part the share of its whole
 * @param rate the rate with its interval
 * @param bar length of the share's bar from 0 to 100 in steps of 0.1, or empty
 * @param counties how many counties it is the sum of, empty for one county
 * @param was what an earlier release said instead, or empty
 * @param first whether it is as first released, without later filings
 * @param why key of the message that explains a missing figure, or empty
 */
public record FigureView(
        String label,
        String value,
        boolean withheld,
        boolean unstable,
        RatioView part,
        RatioView rate,
        String bar,
        String counties,
        String was,
        boolean first,
        String why) {
    private static final String ABSENT = "key.absent";
    private static final String INCOMPLETE = "key.incomplete";
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** Returns the view of a measure's row. */
    public static FigureView of(ReleaseRow row, String label, Measure measure, Sentences say) {
        boolean share = measure.isShare() && row.isPartOfWhole();
        return new FigureView(
                label,
                value(row, measure, say),
                row.isWithheld(),
                row.annotations().contains(Annotation.UNSTABLE),
                part(row, measure, say),
                rate(row, measure, say),
                row.percentage().filter(s -> share).map(BigDecimal::toPlainString).orElse(""),
                counties(row, say),
                "",
                row.annotations().contains(Annotation.FIRST_FIGURE),
                why(row));
    }

    /** Returns the formatted count: for a rate, its events. */
    private static String value(ReleaseRow row, Measure measure, Sentences say) {
        boolean events = measure.rate().isPresent() && row.numerator().isPresent();
        return events
                ? say.number(row.numerator().getAsLong())
                : row.value().map(value -> number(value, say)).orElse("");
    }

    private static RatioView part(ReleaseRow row, Measure measure, Sentences say) {
        if (!measure.isShare()) {
            return RatioView.NONE;
        }
        return row.percentage().isPresent() && row.isPartOfWhole()
                ? RatioView.shown(percent(exact(row), say))
                : untold(row, isOfNobody(row) ? "picture.map.is-none" : "picture.noShare");
    }

    private static RatioView rate(ReleaseRow row, Measure measure, Sentences say) {
        Optional<RateBase> base = measure.rate();
        if (base.isEmpty()) {
            return RatioView.NONE;
        }
        return row.per(base.get().per())
                .map(rate -> RatioView.shown(withInterval(row, rate, base.get().per(), say)))
                .orElseGet(() -> untold(row, "figure.noRate"));
    }

    private static boolean isOfNobody(ReleaseRow row) {
        return row.denominator().isPresent() && row.denominator().getAsLong() == 0;
    }

    private static RatioView untold(ReleaseRow row, String why) {
        if (row.isWithheld()) {
            return RatioView.WITHHELD;
        }
        return RatioView.missing(row.value().isPresent() ? why : why(row));
    }

    private static String withInterval(ReleaseRow row, BigDecimal rate, int per, Sentences say) {
        return PoissonInterval.rate(MaskedCounts.count(row), row.denominator().getAsLong(), per)
                .value()
                .map(known -> new ChangeWords(say).ends(known.interval()))
                .map(ends -> say.of("picture.dots.estimate", number(rate, say), ends))
                .orElseGet(() -> number(rate, say));
    }

    /** Returns the view of a measure without a row, which was not reported. */
    public static FigureView none(String label, Measure measure) {
        RatioView no = RatioView.missing(ABSENT);
        return new FigureView(
                label,
                "",
                false,
                false,
                measure.isShare() ? no : RatioView.NONE,
                measure.rate().isPresent() ? no : RatioView.NONE,
                "",
                "",
                "",
                false,
                ABSENT);
    }

    /** Returns the formatted share, or empty. */
    public String share() {
        return part.text();
    }

    /** Returns a copy with the share withheld because its whole is. */
    FigureView withoutWhole() {
        return new FigureView(
                label,
                value,
                withheld,
                unstable,
                RatioView.WITHHELD,
                rate,
                bar,
                counties,
                was,
                first,
                why);
    }

    /** Returns a copy with the value before the restatement. */
    public FigureView restated(String before) {
        return new FigureView(
                label, value, withheld, unstable, part, rate, bar, counties, before, first, why);
    }

    /** Returns the figure in words, with its share or rate if it has one. */
    public String said(Sentences say) {
        if (withheld) {
            return say.of("restated.withheld");
        }
        String figure = value.isEmpty() ? absence(say) : value;
        if (!rate.text().isEmpty()) {
            return say.of("restated.rate", figure, rate.text());
        }
        return share().isEmpty() ? figure : figure + " (" + share() + ")";
    }

    private String absence(Sentences say) {
        return say.of(why);
    }

    private static String why(ReleaseRow row) {
        if (row.annotations().contains(Annotation.AFTER_FREEZE)) {
            return "key.after";
        }
        boolean partial =
                row.annotations().contains(Annotation.INCOMPLETE)
                        && new Geography(row.geography()).isCounty();
        return partial ? INCOMPLETE : ABSENT;
    }

    /** Returns how many counties the figure covers; empty for a single county. */
    private static String counties(ReleaseRow row, Sentences say) {
        Geography place = new Geography(row.geography());
        if (place.isCounty()) {
            return "";
        }
        return place.equals(Geography.STATE)
                ? say.of("counties.of", row.counties(), Counties.COUNT)
                : say.of("counties.number", row.counties());
    }

    /** Whether no county reported it. */
    public boolean isAbsent() {
        return !withheld && value.isEmpty();
    }

    /** Whether there is a bar to draw. */
    public boolean isDrawn() {
        return !bar.isEmpty();
    }

    static String number(BigDecimal value, Sentences say) {
        NumberFormat format = NumberFormat.getNumberInstance(say.language().locale());
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /**
     * Formats a share without decimals, or with one if it is below ten. It is rounded once, from
     * the exact value: 19.45 gives 19%, but by way of 19.5 it would give 20%.
     */
    static String percent(BigDecimal percent, Sentences say) {
        BigDecimal tenth = percent.setScale(1, RoundingMode.HALF_UP);
        boolean small = tenth.signum() > 0 && tenth.compareTo(TEN) < 0;
        return number(small ? tenth : percent.setScale(0, RoundingMode.HALF_UP), say) + "%";
    }

    /** Returns the exact share of a row that has one, in percent. */
    private static BigDecimal exact(ReleaseRow row) {
        return BigDecimal.valueOf(row.numerator().getAsLong())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(row.denominator().getAsLong()), MathContext.DECIMAL64);
    }
}
