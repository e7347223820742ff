package org.csecprogress.report.figure.page;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.finding.MedianDays;
import org.csecprogress.statistics.Statistic;

/** The median of a table of lengths as a cell in a column of days, or why there is none. */
public final class MedianWords {
    private static final String ABSENT = "key.absent";

    private MedianWords() {}

    /**
     * Returns the median of a table by length; a blank one if the release doesn't have the table.
     *
     * @param bands the dimension of the lengths, whose last band has no end
     */
    public static RatioView of(Dimension bands, Optional<ReleaseTable> table, Sentences say) {
        return table.map(found -> said(bands, MedianDays.of(bands, found), say))
                .orElse(RatioView.NONE);
    }

    private static RatioView said(Dimension bands, Statistic<Double> median, Sentences say) {
        if (median.value().isPresent()) {
            return RatioView.shown(
                    say.of("picture.lengths.days", Math.round(median.value().orElseThrow())));
        }
        return switch (median.reason().orElseThrow()) {
            case WITHHELD -> RatioView.WITHHELD;
            case OPEN_ENDED -> RatioView.shown(openBand(bands, say));
            case TOO_FEW -> RatioView.missing("picture.lengths.few");
            default -> RatioView.missing(ABSENT);
        };
    }

    /** Returns the label of the last band, which has no end, within a sentence. */
    public static String openBand(Dimension dimension, Sentences say) {
        List<PublicGroup> bands =
                dimension.publicGroups().stream()
                        .filter(
                                group ->
                                        group.categories().stream()
                                                .anyMatch(code -> isBand(dimension, code)))
                        .toList();
        return say.within(bands.get(bands.size() - 1).label().in(say.language()));
    }

    private static boolean isBand(Dimension dimension, String category) {
        return dimension.category(category).orElseThrow().band().isPresent();
    }
}
