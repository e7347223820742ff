package org.csecprogress.report.figure.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.Better;
import org.csecprogress.release.finding.Matched;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.Span;
import org.csecprogress.release.finding.StatedChange;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.change.CountRange;
import org.csecprogress.statistics.change.Verdict;

/**
 * The change of a figure, in sentences. Only a change beyond chance is called a rise or fall; "no
 * clear change" always has the same wording.
 */
public final class FindingWords {
    /** More counties than these are counted and not named. */
    private static final int NAMED = 3;

    private final Counties counties;
    private final Sentences say;
    private final String elsewhere;

    /** Creates the words in the language of the sentences. */
    public FindingWords(Counties counties, Sentences say) {
        this(counties, say, "");
    }

    /**
     * Creates words for a page that says once for all changes whatever whose figures they hold.
     *
     * @param elsewhere those counties, as {@link #common} names them; empty if none
     */
    public FindingWords(Counties counties, Sentences say, String elsewhere) {
        this.counties = counties;
        this.say = say;
        this.elsewhere = elsewhere;
    }

    /**
     * Returns the counties whatever whose figures the changes hold, if these are the same for each
     * change that holds so; else empty.
     */
    public String common(List<ReportFinding> findings) {
        List<String> names =
                findings.stream()
                        .flatMap(finding -> partly(finding).stream())
                        .filter(matched -> !matched.isExact())
                        .map(this::names)
                        .distinct()
                        .toList();
        return names.size() == 1 ? names.get(0) : "";
    }

    /** Whether the change was tested against chance. */
    public static boolean isTested(ReportFinding finding) {
        return new StatedChange(finding).isTested();
    }

    /** Returns the change, or empty if there is nothing to say. */
    public String of(ReportFinding finding) {
        return with(plain(finding), finding.isClear() ? size(finding) : basis(finding));
    }

    /** Returns several changes in one paragraph. What holds for all of them is said once. */
    public String together(List<ReportFinding> findings) {
        List<ReportFinding> told = findings.stream().filter(f -> !plain(f).isEmpty()).toList();
        List<String> bases = told.stream().map(this::basis).distinct().toList();
        if (bases.size() != 1) {
            return told.stream().map(this::of).collect(Collectors.joining(" "));
        }
        return with(told.stream().map(this::plain).collect(Collectors.joining(" ")), bases.get(0));
    }

    private static String with(String said, String more) {
        return said.isEmpty() || more.isEmpty() ? said : said + " " + more;
    }

    private String plain(ReportFinding finding) {
        return switch (finding.change().verdict()) {
            case CLEARLY_UP -> with(compared("up", finding), judged(finding));
            case CLEARLY_DOWN -> with(compared("down", finding), judged(finding));
            case NO_CLEAR_CHANGE -> compared("none", finding);
            case NOT_COMPARED -> notCompared(finding, finding.change().reason().orElseThrow());
        };
    }

    /**
     * Returns a clear change for a list of those over one span: "up from 61.6% to 64.3%". Shares
     * have a decimal here, so that the change can be seen.
     */
    public String listed(ReportFinding finding) {
        boolean up = finding.change().verdict() == Verdict.CLEARLY_UP;
        String said =
                say.of(
                        up ? "change.listed.up" : "change.listed.down",
                        precise(finding.from(), finding),
                        precise(finding.to(), finding));
        return with(with(said, judged(finding)), basis(finding));
    }

    private String precise(ReleaseRow row, ReportFinding finding) {
        return row.percentage()
                .filter(share -> finding.kind() == ReportFinding.Kind.SHARE)
                .map(share -> FigureView.number(share, say) + "%")
                .orElseGet(() -> FigureView.of(row, "", finding.measure(), say).value());
    }

    private String compared(String how, ReportFinding finding) {
        return say.of(
                "change." + how + "." + finding.span(),
                before(finding),
                say.months(finding.from().period()));
    }

    private String before(ReportFinding finding) {
        FigureView figure = FigureView.of(finding.from(), "", finding.measure(), say);
        boolean asShare = finding.kind() == ReportFinding.Kind.SHARE;
        return asShare && figure.isDrawn() ? figure.share() : figure.value();
    }

    private String notCompared(ReportFinding finding, Reason reason) {
        if (finding.span() == Span.TREND) {
            return reason == Reason.COUNTIES_DIFFER || reason == Reason.WITHHELD
                    ? say.of("change." + reason + ".TREND")
                    : "";
        }
        return switch (reason) {
            case COUNTIES_DIFFER, WITHHELD -> say.of("change." + reason + "." + finding.span());
            case UNDUPLICATED ->
                    finding.change().difference().stream()
                            .mapToObj(difference -> unduplicated(finding, (long) difference))
                            .findFirst()
                            .orElse("");
            default -> "";
        };
    }

    private String unduplicated(ReportFinding finding, long difference) {
        String how = difference > 0 ? "more" : difference < 0 ? "fewer" : "same";
        return say.of("change." + how + "." + finding.span(), say.number(Math.abs(difference)));
    }

    /** Returns whether a clear change is for the better, as far as there is one. */
    private String judged(ReportFinding finding) {
        if (!finding.isClear() || finding.better() == Better.NEITHER) {
            return "";
        }
        boolean up = finding.change().verdict() == Verdict.CLEARLY_UP;
        boolean better = up == (finding.better() == Better.UP);
        return say.of(better ? "change.better" : "change.worse");
    }

    /** Returns which counties were not compared, if there are any. */
    private String basis(ReportFinding finding) {
        return partly(finding)
                .filter(matched -> matched.isExact() || !names(matched).equals(elsewhere))
                .map(
                        matched ->
                                say.of(
                                        matched.isExact() ? "change.without" : "change.whatever",
                                        names(matched)))
                .orElse("");
    }

    /** Returns the same, with the figures of those that were. */
    private String size(ReportFinding finding) {
        return new StatedChange(finding)
                .sized()
                .map(
                        matched ->
                                say.of(
                                        "change.matched",
                                        names(matched),
                                        figure(matched, 0),
                                        figure(matched, matched.counts().size() - 1)))
                .orElseGet(() -> basis(finding));
    }

    /** Returns what was compared, if it is less than the state and anything is said of it. */
    private static Optional<Matched> partly(ReportFinding finding) {
        return new StatedChange(finding).partly();
    }

    private String names(Matched matched) {
        if (matched.leftOut().size() > NAMED) {
            return say.of("change.counties", matched.leftOut().size());
        }
        List<String> names =
                matched.leftOut().stream().map(c -> counties.byCode(c).name()).sorted().toList();
        String last = names.get(names.size() - 1);
        return names.size() == 1
                ? last
                : say.of(
                        // Spanish says "Fresno e Inyo".
                        last.startsWith("I") ? "change.names.i" : "change.names",
                        names.subList(0, names.size() - 1).stream()
                                .collect(Collectors.joining(", ")),
                        last);
    }

    private String figure(Matched matched, int quarter) {
        CountRange count = matched.counts().get(quarter);
        if (matched.others().isEmpty()) {
            return say.number(count.lowest());
        }
        BigDecimal part = BigDecimal.valueOf(count.lowest());
        BigDecimal whole = part.add(BigDecimal.valueOf(matched.others().get(quarter).lowest()));
        return FigureView.percent(part.movePointRight(2).divide(whole, MathContext.DECIMAL64), say);
    }
}
