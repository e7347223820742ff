package org.csecprogress.publication.picture.page;

import java.util.Optional;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.page.ChangeWords;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.Statistic;

/** Rates and indexes with their intervals, in words and as cells of a table. */
final class EstimateWords {
    private final Sentences say;
    private final ChangeWords numbers;

    EstimateWords(Sentences say) {
        this.say = say;
        this.numbers = new ChangeWords(say);
    }

    /** Whether more than chance sets a rate apart from the one it is compared with. */
    static boolean isClear(Estimate index) {
        return !index.interval().contains(1);
    }

    /** A number with its interval. */
    String of(Estimate estimate) {
        return say.of(
                "picture.dots.estimate",
                numbers.number(estimate.value()),
                numbers.ends(estimate.interval()));
    }

    /** The same, or what stands in its place. */
    String of(Statistic<Estimate> statistic) {
        return statistic.value().map(this::of).orElseGet(() -> missing(statistic));
    }

    /** What stands beside a dot: the number alone, or what stands in its place. */
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

    /** A number with its interval in a table. */
    PictureView.Cell cell(Statistic<Estimate> statistic) {
        return statistic.reason().equals(Optional.of(Reason.WITHHELD))
                ? PictureView.Cell.hidden()
                : PictureView.Cell.plain(of(statistic));
    }

    /** An index in a table; where it is not clear, that is said. */
    PictureView.Cell compared(Statistic<Estimate> index) {
        PictureView.Cell cell = cell(index);
        return index.value().filter(known -> !isClear(known)).isPresent()
                ? PictureView.Cell.plain(say.of("picture.dots.unclear", cell.text()))
                : cell;
    }
}
