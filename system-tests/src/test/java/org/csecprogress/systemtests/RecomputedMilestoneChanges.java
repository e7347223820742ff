package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.systemtests.MilestoneFile.Step;

/**
 * Recounts the milestones that changed since the previous quarter from the files of the two
 * releases, in the counties that are in both reports.
 */
final class RecomputedMilestoneChanges {
    private static final String RANK = "rank ";

    private final SaidWords said;
    private final List<String> milestones;
    private final Map<String, Integer> ranks;
    private final Map<String, Map<String, Step>> before;
    private final Map<String, Map<String, Step>> now;
    private final Set<String> both;

    /**
     * @param earlier the previous quarter's release, as on the day of this one
     */
    RecomputedMilestoneChanges(
            Web web, String release, Optional<String> earlier, Language language) {
        said = new SaidWords(language);
        milestones =
                MilestoneFile.rows("policy_milestones.csv").stream().map(m -> m.get(0)).toList();
        ranks =
                MilestoneFile.rows("code_lists.csv").stream()
                        .filter(row -> row.get(0).equals("MILESTONE_STATUS"))
                        .filter(row -> row.get(4).startsWith(RANK))
                        .collect(
                                Collectors.toMap(
                                        row -> row.get(1),
                                        row ->
                                                Integer.valueOf(
                                                        row.get(4).substring(RANK.length()))));
        now = reported(web, release);
        before = earlier.map(each -> reported(web, each)).orElse(Map.of());
        both = new TreeSet<>(now.keySet());
        both.retainAll(before.keySet());
    }

    /** Returns the steps of the counties in the report, whose steps are as of its quarter. */
    private static Map<String, Map<String, Step>> reported(Web web, String release) {
        ReportingPeriod quarter = ReportingPeriod.of(release.substring(0, release.indexOf('-')));
        LocalDate last = quarter.end();
        Map<String, Map<String, Step>> found = new LinkedHashMap<>();
        MilestoneFile.of(web, release, quarter)
                .forEach(
                        (county, steps) -> {
                            if (steps.values().stream().allMatch(s -> s.asOf().equals(last))) {
                                found.put(county, steps);
                            }
                        });
        return found;
    }

    private record Pair(Step was, Step is) {}

    private List<Pair> pairs(String milestone) {
        List<Pair> pairs = new ArrayList<>();
        for (String county : both) {
            Step was = before.get(county).get(milestone);
            Step is = now.get(county).get(milestone);
            if (was != null && is != null) {
                pairs.add(new Pair(was, is));
            }
        }
        return pairs;
    }

    /** Returns the numbers done before, done now, moved on, moved back, and without order. */
    private List<Long> counts(List<Pair> pairs) {
        return List.of(
                count(pairs, pair -> pair.was().isDone()),
                count(pairs, pair -> pair.is().isDone()),
                count(pairs, pair -> order(pair) > 0),
                count(pairs, pair -> order(pair) < 0),
                count(pairs, pair -> !isRanked(pair) && !isSame(pair)));
    }

    private static long count(List<Pair> pairs, Predicate<Pair> which) {
        return pairs.stream().filter(which).count();
    }

    private boolean isRanked(Pair pair) {
        return ranks.containsKey(pair.was().status()) && ranks.containsKey(pair.is().status());
    }

    private static boolean isSame(Pair pair) {
        return pair.was().status().equals(pair.is().status());
    }

    private int order(Pair pair) {
        return isRanked(pair) ? ranks.get(pair.is().status()) - ranks.get(pair.was().status()) : 0;
    }

    /**
     * Compares the sentence and the table of the report with the files.
     *
     * @return the number of milestones that changed
     */
    long report(Html page) {
        Html figure = page.first(each -> each.attribute("id").equals("fig-matrix")).orElseThrow();
        List<Long> all = counts(milestones.stream().flatMap(m -> pairs(m).stream()).toList());
        long moved = all.get(2) + all.get(3) + all.get(4);
        assertThat(page.text()).contains(sentence(all, moved));
        List<List<String>> rows = rows(figure);
        if (both.isEmpty()) {
            assertThat(rows).isEmpty();
            return 0;
        }
        assertThat(rows)
                .isEqualTo(
                        milestones.stream()
                                .map(m -> counts(pairs(m)).stream().map(String::valueOf).toList())
                                .toList());
        return moved;
    }

    private String sentence(List<Long> all, long moved) {
        if (both.isEmpty()) {
            return said.word("report.milestones.changed.unknown");
        }
        String words = moved > 0 ? "report.milestones.changed" : "report.milestones.changed.none";
        return said.format(
                said.word(words),
                both.size(),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(0),
                all.get(1));
    }

    /** Returns the numbers of each row of the table of changes. */
    private List<List<String>> rows(Html figure) {
        String head = said.word("report.milestones.wasDone");
        return figure.all("table").stream()
                .filter(t -> t.all("th").stream().anyMatch(th -> th.text().equals(head)))
                .flatMap(table -> table.all("tbody").stream())
                .flatMap(body -> body.all("tr").stream())
                .map(row -> texts(row.all("td").stream()))
                .toList();
    }

    private static List<String> texts(Stream<Html> cells) {
        return cells.map(Html::text).toList();
    }
}
