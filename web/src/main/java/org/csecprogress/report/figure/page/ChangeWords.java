package org.csecprogress.report.figure.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.FigureInterval;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.statistics.distribution.Interval;

/** The uncertainty of a figure in words. */
public final class ChangeWords {
    private final Sentences say;

    /** Creates the words in the language of the sentences. */
    public ChangeWords(Sentences say) {
        this.say = say;
    }

    /** Returns the confidence interval of a figure if one is known; otherwise empty. */
    public String interval(ReleaseRow row, ReportFinding.Kind kind) {
        return FigureInterval.of(row, kind)
                .map(interval -> say.of("change.interval", ends(interval, kind)))
                .orElse("");
    }

    /** Returns the two ends of the interval of a figure of some kind. */
    public String ends(Interval interval, ReportFinding.Kind kind) {
        return kind == ReportFinding.Kind.SHARE ? percents(interval) : numbers(interval);
    }

    /** Returns a share from 0 to 1 as a percentage. */
    public String percent(double share) {
        return FigureView.percent(BigDecimal.valueOf(share).movePointRight(2), say);
    }

    /** Returns the two ends of a share's interval, from 0 to 1, as percentages. */
    public String percents(Interval interval) {
        return say.of("change.interval.ends", percent(interval.lower()), percent(interval.upper()));
    }

    /** Returns the two ends of a count's interval, without decimals. */
    public String numbers(Interval interval) {
        return say.of(
                "change.interval.ends",
                say.number(decimal(interval.lower(), 0)),
                say.number(decimal(interval.upper(), 0)));
    }

    /** Returns an interval's two ends with one decimal, such as those of a rate or an index. */
    public String ends(Interval interval) {
        return say.of(
                "change.interval.ends",
                FigureView.number(decimal(interval.lower(), 1), say),
                FigureView.number(decimal(interval.upper(), 1), say));
    }

    /** Returns a number with one decimal. */
    public String number(double number) {
        return FigureView.number(decimal(number, 1), say);
    }

    private static BigDecimal decimal(double number, int places) {
        return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP);
    }
}
