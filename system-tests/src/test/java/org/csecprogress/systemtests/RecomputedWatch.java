package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.systemtests.MilestoneFile.Step;

/** Works out the list of what to watch from the rules' file and the released files. */
final class RecomputedWatch {
    private static final String STATE = "STATE";

    private final PublishedFiles files;
    private final String quarter;
    private final SaidFigures said;
    private final List<RecomputedChange> changes;
    private final Map<String, Map<String, Step>> milestones;

    RecomputedWatch(
            PublishedFiles files,
            Web web,
            String release,
            Language language,
            List<RecomputedChange> changes) {
        this.files = files;
        this.changes = changes;
        quarter = release.substring(0, release.indexOf('-'));
        said = new SaidFigures(quarter, language);
        milestones = MilestoneFile.of(web, release, ReportingPeriod.of(quarter));
    }

    /** A line of the rules' file for one of its measures. */
    private record Rule(List<String> fields, String measure) {
        String at(int column) {
            return fields.get(column);
        }

        int limit() {
            return Integer.parseInt(at(6));
        }
    }

    /** A figure to watch, with the sentence that says why. */
    record Line(String kind, String measure, String name, String sentence) {}

    /** Returns the figures to watch. */
    List<Line> lines() {
        return rules().flatMap(
                        rule ->
                                items(rule)
                                        .map(
                                                text ->
                                                        new Line(
                                                                rule.at(0),
                                                                rule.measure(),
                                                                name(rule),
                                                                text.replace('\u00a0', ' '))))
                .toList();
    }

    /** Checks the list of the brief; returns its length. */
    int check(Html brief) {
        Html list = brief.first(each -> each.is("watch")).orElseThrow();
        List<String> shown = list.all("li").stream().map(li -> plain(li.text())).toList();
        String common =
                brief.first(each -> each.attribute("id").equals("whatever"))
                        .map(Html::text)
                        .orElse("");
        List<String> expected =
                rules().flatMap(rule -> items(rule).map(text -> named(rule, once(text, common))))
                        .toList();
        assertThat(shown).as("to watch in %s", quarter).isEqualTo(expected);
        return shown.size();
    }

    /** Returns the text without the counties that the brief names once for all changes. */
    private String once(String text, String common) {
        Matcher whatever =
                Pattern.compile(" " + said.word("change.whatever").replace("{0}", "([^.]+)"))
                        .matcher(text);
        boolean isCommon =
                whatever.find()
                        && plain(common)
                                .equals(
                                        said.format(
                                                said.word("brief.whatever"), whatever.group(1)));
        return isCommon ? whatever.replaceFirst("") : text;
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace(" :", ":").strip();
    }

    private String named(Rule rule, String text) {
        String name = name(rule);
        return plain(name + ": " + text + " " + said.word("watch.rule") + ": " + name);
    }

    private String name(Rule rule) {
        return rule.measure().isEmpty()
                ? said.word("watch.milestones")
                : measure(rule).name().in(said.language());
    }

    private Measure measure(Rule rule) {
        return said.catalog().measure(rule.measure());
    }

    private Stream<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        SaidFigures.read("reference/report_watch.csv")
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .forEach(
                        fields ->
                                List.of(fields.get(1).split("\\|", -1))
                                        .forEach(measure -> rules.add(new Rule(fields, measure))));
        List<String> order =
                said.catalog().measures().stream()
                        .sorted(Comparator.comparingInt(Measure::reportSection))
                        .map(Measure::code)
                        .collect(Collectors.toCollection(ArrayList::new));
        order.add("");
        rules.sort(Comparator.comparingInt(rule -> order.indexOf(rule.measure())));
        return rules.stream();
    }

    private Stream<String> items(Rule rule) {
        return switch (rule.at(0)) {
            case "UNDER_TARGET" -> underTarget(rule).stream();
            case "WORSE" -> worse(rule);
            case "UNLIKE_LAST_YEAR" -> unlike(rule);
            case "DIFFERS" -> differs(rule).stream();
            case "GROUP_SHARE" -> groupShare(rule).stream();
            case "FEWER" -> fewer(rule).stream();
            case "PAST_DUE" -> pastDue(rule).stream();
            default -> throw new AssertionError("a rule of an unknown kind: " + rule.at(0));
        };
    }

    private Optional<PublishedFile.Row> total(String measure) {
        return files.row(quarter, measure + ".STATE.TOTAL.Q", STATE);
    }

    private Optional<String> underTarget(Rule rule) {
        return total(rule.measure())
                .filter(row -> row.denominator().isPresent() && !said.share(row).isEmpty())
                .filter(row -> 100 * row.count().orElseThrow() / row.whole() < rule.limit())
                .map(
                        row ->
                                said.format(
                                        said.word("watch.UNDER_TARGET"),
                                        said.share(row),
                                        "" + rule.limit()));
    }

    private Stream<RecomputedChange> changes(Rule rule) {
        return changes.stream().filter(c -> c.measure().code().equals(rule.measure()));
    }

    private Stream<String> worse(Rule rule) {
        return changes(rule)
                .filter(change -> change.verdict().isClear())
                .filter(
                        change ->
                                !change.better().equals("NEITHER")
                                        && !change.better().equals(change.verdict().name()))
                .map(change -> sentence(rule, change));
    }

    private String sentence(Rule rule, RecomputedChange change) {
        PublishedFile.Row now = total(rule.measure()).orElseThrow();
        return new SaidChanges(said, now, List.of(change)).clear().get(0);
    }

    private Stream<String> unlike(Rule rule) {
        return changes(rule)
                .filter(change -> change.span() == RecomputedChange.Span.YEAR)
                .filter(change -> !change.verdict().isClear())
                .flatMap(change -> unlike(rule, change).stream());
    }

    private Optional<String> unlike(Rule rule, RecomputedChange change) {
        PublishedFile.Row now = total(rule.measure()).orElseThrow();
        PublishedFile.Row before = change.from();
        if (now.count().isEmpty() || before.count().isEmpty()) {
            return Optional.empty();
        }
        boolean share = said.isShare(measure(rule));
        if (share && (said.share(now).isEmpty() || said.share(before).isEmpty())) {
            return Optional.empty();
        }
        double[] ends =
                share
                        ? Reckoning.share(now.count().get(), now.whole())
                        : Reckoning.count(now.count().get());
        double was = share ? before.count().get() / before.whole() : before.count().get();
        if (was >= ends[0] && was <= ends[1]) {
            return Optional.empty();
        }
        String interval =
                share
                        ? said.ends(SaidFigures.percent(ends[0]), SaidFigures.percent(ends[1]))
                        : said.ends(
                                SaidFigures.rounded(ends[0], 0), SaidFigures.rounded(ends[1], 0));
        return Optional.of(
                said.format(
                        said.word("watch.UNLIKE_LAST_YEAR"),
                        share ? said.share(now) : said.number(now),
                        interval,
                        share ? said.share(before) : said.number(before)));
    }

    private Optional<PublishedFile.Row> group(Rule rule, String group) {
        return files.table(quarter, rule.measure() + ".STATE." + rule.at(3) + ".Q").stream()
                .flatMap(file -> file.rows().stream())
                .filter(row -> row.category().equals(group))
                .findFirst()
                .filter(row -> row.count().isPresent() && row.denominator().isPresent());
    }

    private Optional<String> differs(Rule rule) {
        Optional<PublishedFile.Row> group = group(rule, rule.at(4));
        Optional<PublishedFile.Row> reference = group(rule, rule.at(5));
        if (group.isEmpty() || reference.isEmpty()) {
            return Optional.empty();
        }
        long events = group.get().count().get();
        long others = reference.get().count().get();
        double[] index =
                Reckoning.ratio(
                        (double) events,
                        group.get().whole(),
                        (double) others,
                        reference.get().whole());
        if (Math.min(events, others) < 20 || (index[1] <= 1 && index[2] >= 1)) {
            return Optional.empty();
        }
        return Optional.of(
                said.format(
                        said.word("watch.DIFFERS"),
                        said.inSentence(rule.at(3), rule.at(4)).orElseThrow(),
                        SaidFigures.rounded(index[0], 1),
                        said.inSentence(rule.at(3), rule.at(5)).orElseThrow(),
                        said.ends(
                                SaidFigures.rounded(index[1], 1),
                                SaidFigures.rounded(index[2], 1))));
    }

    private Optional<String> groupShare(Rule rule) {
        return group(rule, rule.at(4))
                .filter(row -> 100 * row.count().get() / row.whole() >= rule.limit())
                .map(
                        row ->
                                said.format(
                                        said.word("watch." + rule.measure() + "." + rule.at(4)),
                                        PublishedFiles.written("" + row.count().get()),
                                        PublishedFiles.written("" + Math.round(row.whole())),
                                        SaidFigures.percent(row.count().get() / row.whole())));
    }

    private Optional<String> fewer(Rule rule) {
        Optional<PublishedFile.Row> other = total(rule.at(2));
        return total(rule.measure())
                .filter(row -> row.count().isPresent())
                .filter(row -> other.flatMap(PublishedFile.Row::count).isPresent())
                .filter(row -> row.count().get() < other.get().count().get())
                .map(
                        row ->
                                said.format(
                                        said.word("watch.FEWER"),
                                        said.number(row),
                                        said.number(other.get()),
                                        said.catalog()
                                                .measure(rule.at(2))
                                                .name()
                                                .in(said.language())));
    }

    private Optional<String> pastDue(Rule rule) {
        List<String> late =
                said.catalog().milestones().stream()
                        .filter(milestone -> pastDue(milestone) > rule.limit())
                        .map(milestone -> milestone.name().in(said.language()))
                        .toList();
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        said.format(
                                said.word("watch.PAST_DUE"),
                                late.size(),
                                "" + rule.limit(),
                                String.join("; ", late)));
    }

    private long pastDue(Milestone milestone) {
        return milestones.values().stream()
                .map(steps -> steps.get(milestone.code()))
                .filter(step -> step != null && step.isOverdue())
                .filter(step -> step.asOf().equals(ReportingPeriod.of(quarter).end()))
                .count();
    }
}
