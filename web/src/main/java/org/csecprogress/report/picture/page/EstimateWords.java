package org.csecprogress.report.picture.page;

import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.Statistic;

/** Rates and indexes with their intervals, in words and as table cells. */
final class EstimateWords {
    private final Sentences say;
    private final ChangeWords numbers;

    EstimateWords(Sentences say) {
        this.say = say;
        this.numbers = new ChangeWords(say);
    }

    /** Whether a rate differs from its reference beyond chance. */
    static boolean isClear(Estimate index) {
        return !index.interval().contains(1);
    }

    /** Returns a number with its interval. */
    String of(Estimate estimate) {
        return say.of(
                "picture.dots.estimate",
                numbers.number(estimate.value()),
                numbers.ends(estimate.interval()));
    }

    /** Returns a number with its interval, or why it is missing. */
    String of(Statistic<Estimate> statistic) {
        return statistic.value().map(this::of).orElseGet(() -> missing(statistic));
    }

    /** Returns the text beside a dot: the number alone, or why it is missing. */
    String brief(Statistic<Estimate> statistic) {
        return statistic
                .value()
                .map(known -> numbers.number(known.value()))
                .orElseGet(() -> missing(statistic));
    }

    private String missing(Statistic<?> statistic) {
        return switch (statistic.reason().orElseThrow()) {
            case WITHHELD -> say.of("picture.bars.withheld");
            case TOO_FEW -> say.of("picture.dots.few");
            case NO_DATA -> say.of("key.absent");
            default -> say.of("figure.noRate");
        };
    }

    /** Returns a number with its interval as a table cell. */
    PictureView.Cell cell(Statistic<Estimate> statistic) {
        return statistic.isWithheld()
                ? PictureView.Cell.hidden()
                : PictureView.Cell.plain(of(statistic));
    }

    /** Returns an index as a table cell, marked if it isn't clear. */
    PictureView.Cell compared(Statistic<Estimate> index) {
        PictureView.Cell cell = cell(index);
        return index.value().filter(known -> !isClear(known)).isPresent()
                ? PictureView.Cell.plain(say.of("picture.dots.unclear", cell.text()))
                : cell;
    }
}
