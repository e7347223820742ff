package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.finding.CountyRates;
import org.csecprogress.report.drawing.page.FunnelDrawing;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.statistics.Funnel;
import org.csecprogress.statistics.FunnelLimits.Standing;
import org.csecprogress.statistics.Reason;

/** The texts of a funnel plot. */
final class FunnelWords {
    private final CountyRates rates;
    private final Funnel funnel;
    private final PictureSource source;
    private final Sentences say;
    private final ChangeWords numbers;

    FunnelWords(CountyRates rates, Funnel funnel, PictureSource source) {
        this.rates = rates;
        this.funnel = funnel;
        this.source = source;
        this.say = source.say();
        this.numbers = new ChangeWords(say);
    }

    /** Whether a county is outside the outer limits. */
    static boolean isOutside(CountyRates.Line line) {
        return is(Standing.FAR_ABOVE).or(is(Standing.FAR_BELOW)).test(line);
    }

    /** Whether a county has no figure, not even a withheld one. */
    static boolean isSilent(CountyRates.Line line) {
        return has(Reason.NO_DATA).test(line);
    }

    private static Predicate<CountyRates.Line> is(Standing standing) {
        return line -> line.standing().value().equals(Optional.of(standing));
    }

    private static Predicate<CountyRates.Line> has(Reason reason) {
        return line -> line.rate().reason().equals(Optional.of(reason));
    }

    private static boolean isShown(CountyRates.Line line) {
        return line.rate().value().isPresent();
    }

    private long count(Predicate<CountyRates.Line> which) {
        return rates.lines().stream().filter(which).count();
    }

    /** Returns how many of the counties drawn are outside the outer limits. */
    String title() {
        long drawn = count(FunnelWords::isDrawn);
        long outside = count(line -> isDrawn(line) && isOutside(line));
        return drawn == 0
                ? say.of("picture.funnel.title.none")
                : say.of("picture.funnel.title", outside, drawn);
    }

    private static boolean isDrawn(CountyRates.Line line) {
        return isShown(line) && !isSmall(line);
    }

    /** Returns the text alternative of the drawing. */
    String description() {
        return say.of(
                "picture.funnel.description",
                count(FunnelWords::isDrawn),
                numbers.number(funnel.centre()),
                names(Standing.FAR_ABOVE),
                names(Standing.FAR_BELOW));
    }

    /** Returns the names of the counties with that standing. */
    private String names(Standing standing) {
        String names =
                rates.lines().stream()
                        .filter(is(standing).and(FunnelWords::isDrawn))
                        .map(line -> source.counties().byCode(line.county()).name())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? say.of("picture.funnel.nobody") : names;
    }

    private static boolean isSmall(CountyRates.Line line) {
        return line.rate()
                .value()
                .filter(rate -> !FunnelDrawing.isDrawn(rate.base().children()))
                .isPresent();
    }

    /** Returns the notes below the picture. */
    List<String> notes(Measure measure) {
        return List.of(
                say.of("picture.funnel.practice"),
                say.of("picture.funnel.marks"),
                spread(),
                say.of(
                        "picture.funnel.absent",
                        count(has(Reason.WITHHELD)),
                        count(CountyRates.Line::isPartial),
                        count(line -> isSilent(line) && !line.isPartial()),
                        count(FunnelWords::isSmall),
                        say.number(FunnelDrawing.smallest())),
                say.of("picture.funnel.state"),
                say.of("picture.dots.base", say.date(source.populations().referenceDate())),
                say.of("picture.source", measure.code()));
    }

    /** Returns how much the limits are widened. */
    private String spread() {
        if (funnel.overDispersion().isEmpty()) {
            return say.of("picture.funnel.spread.few", funnel.places());
        }
        double phi = funnel.overDispersion().getAsDouble();
        return say.of(
                phi > 1 ? "picture.funnel.spread.wide" : "picture.funnel.spread.none",
                numbers.number(phi),
                funnel.places());
    }
}
