package org.csecprogress.report.brief.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.picture.GroupNames;
import org.csecprogress.release.watch.WatchRule;
import org.csecprogress.release.watch.Watched;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.FindingWords;

/** The reason why a rule chose a figure, in a sentence. */
public final class WatchWords {
    private static final GroupNames NAMES = GroupNames.builtIn();

    private final Sentences say;
    private final ChangeWords numbers;
    private final FindingWords changes;

    /**
     * Creates the words.
     *
     * @param changes the words of changes where the list stands
     */
    public WatchWords(FindingWords changes, Sentences say) {
        this.changes = changes;
        this.say = say;
        this.numbers = new ChangeWords(say);
    }

    /** Returns the id of a rule in the list of rules. */
    public static String id(WatchRule rule) {
        return Stream.of(
                        "watch",
                        rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        rule.measure(),
                        rule.group(),
                        rule.limit() == 0 ? "" : String.valueOf(rule.limit()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    /** Returns the sentence of a figure. */
    public String of(Watched watched) {
        return switch (watched.rule().kind()) {
            case UNDER_TARGET -> underTarget((Watched.UnderTarget) watched);
            case WORSE -> changes.of(((Watched.Worse) watched).finding());
            case UNLIKE_LAST_YEAR -> unlike((Watched.UnlikeLastYear) watched);
            case DIFFERS -> differs((Watched.Differs) watched);
            case GROUP_SHARE -> groupShare((Watched.GroupShare) watched);
            case FEWER -> fewer((Watched.Fewer) watched);
            case PAST_DUE -> pastDue((Watched.PastDue) watched);
        };
    }

    /** Returns a rule in words. */
    public String rule(WatchRule rule, Catalog catalog) {
        return say.of(
                "watch.rule." + rule.kind(),
                rule.measure().isEmpty() ? "" : say.in(catalog.measure(rule.measure()).name()),
                say.number(rule.limit()),
                rule.other().isEmpty() ? "" : say.in(catalog.measure(rule.other()).name()),
                rule.reference().isEmpty() ? "" : name(rule, rule.group()),
                rule.reference().isEmpty() ? "" : name(rule, rule.reference()),
                group(rule, catalog));
    }

    private String group(WatchRule rule, Catalog catalog) {
        return rule.group().isEmpty()
                ? ""
                : say.in(
                        catalog.dimension(rule.dimension())
                                .publicGroup(rule.group())
                                .orElseThrow()
                                .label());
    }

    private String underTarget(Watched.UnderTarget low) {
        return say.of(
                "watch.UNDER_TARGET",
                figure(low.row(), low.measure()).share(),
                say.number(low.rule().limit()));
    }

    private FigureView figure(ReleaseRow row, Measure measure) {
        return FigureView.of(row, "", measure, say);
    }

    private String unlike(Watched.UnlikeLastYear unlike) {
        ReportFinding finding = unlike.finding();
        boolean share = finding.kind() == ReportFinding.Kind.SHARE;
        FigureView now = figure(finding.to(), finding.measure());
        FigureView before = figure(finding.from(), finding.measure());
        return say.of(
                "watch.UNLIKE_LAST_YEAR",
                share ? now.share() : now.value(),
                share ? numbers.percents(unlike.interval()) : numbers.numbers(unlike.interval()),
                share ? before.share() : before.value());
    }

    private String differs(Watched.Differs differs) {
        WatchRule rule = differs.rule();
        return say.of(
                "watch.DIFFERS",
                name(rule, rule.group()),
                numbers.number(differs.index().value()),
                name(rule, rule.reference()),
                numbers.ends(differs.index().interval()));
    }

    private String name(WatchRule rule, String group) {
        return NAMES.of(rule.dimension(), group).map(say::in).orElseThrow();
    }

    private String groupShare(Watched.GroupShare share) {
        WatchRule rule = share.rule();
        ReleaseRow row = share.row();
        return say.of(
                "watch." + rule.measure() + "." + rule.group(),
                say.number(row.numerator().orElseThrow()),
                say.number(row.denominator().orElseThrow()),
                figure(row, share.measure()).share());
    }

    private String fewer(Watched.Fewer fewer) {
        return say.of(
                "watch.FEWER",
                figure(fewer.row(), fewer.measure()).value(),
                figure(fewer.than(), fewer.other()).value(),
                say.in(fewer.other().name()));
    }

    private String pastDue(Watched.PastDue late) {
        return say.of(
                "watch.PAST_DUE",
                late.milestones().size(),
                say.number(late.rule().limit()),
                late.milestones().stream()
                        .map(milestone -> say.in(milestone.name()))
                        .collect(Collectors.joining("; ")));
    }
}
