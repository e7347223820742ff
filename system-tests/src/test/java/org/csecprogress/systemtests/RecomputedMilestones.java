package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.systemtests.MilestoneFile.Step;

/** Compares the milestone file of a release with its headline, matrix and county pages. */
final class RecomputedMilestones {
    private final SaidWords said;
    private final LocalDate last;
    private final Map<String, Map<String, Step>> byCounty;
    private final List<List<String>> milestones;
    private final Map<String, String> statuses;
    private final RecomputedDelays took;
    private final List<Step> now;
    private final Map<String, String> medians = new HashMap<>();

    RecomputedMilestones(Web web, String release, Language language) {
        ReportingPeriod quarter = ReportingPeriod.of(release.substring(0, release.indexOf('-')));
        said = new SaidWords(language);
        last = quarter.end();
        milestones = MilestoneFile.rows("policy_milestones.csv");
        int label = language == Language.ES ? 3 : 2;
        statuses =
                MilestoneFile.rows("code_lists.csv").stream()
                        .filter(row -> row.get(0).equals("MILESTONE_STATUS"))
                        .collect(Collectors.toMap(row -> row.get(1), row -> row.get(label)));
        byCounty = MilestoneFile.of(web, release, quarter);
        took = new RecomputedDelays(said, milestones);
        now =
                byCounty.values().stream()
                        .flatMap(steps -> steps.values().stream())
                        .filter(step -> step.asOf().equals(last))
                        .toList();
        milestones.forEach(row -> medians.put(row.get(0), took.median(now(row.get(0)))));
    }

    /** Returns the steps of one milestone, of the counties in the report. */
    private List<Step> now(String milestone) {
        return now.stream().filter(step -> step.fields().get(2).equals(milestone)).toList();
    }

    /** Checks the report: headline, rows and matrix agree with the file. */
    void report(Html page, int counties) {
        Html figure = page.first(each -> each.attribute("id").equals("fig-matrix")).orElseThrow();
        List<Step> binding = now.stream().filter(Step::binds).toList();
        assertThat(figure.first(each -> each.attribute("id").equals("fig-matrix-title")))
                .hasValueSatisfying(
                        title ->
                                assertThat(title.text())
                                        .isEqualTo(
                                                said.format(
                                                        said.word("report.milestones.title"),
                                                        counties,
                                                        count(binding, Step::isDone),
                                                        binding.size(),
                                                        count(binding, Step::isOverdue))));
        int read = 0;
        for (Html row : figure.all("tr")) {
            if (row.attribute("id").startsWith("county-")) {
                matrix(row);
                read++;
            }
        }
        assertThat(read).isEqualTo(58);
        rows(page);
    }

    private static long count(List<Step> steps, Predicate<Step> which) {
        return steps.stream().filter(which).count();
    }

    private void matrix(Html row) {
        Map<String, Step> steps = byCounty.get(row.attribute("id").substring("county-".length()));
        List<Html> cells = row.cells();
        for (int at = 1; at < cells.size(); at++) {
            Html cell = cells.get(at);
            if (steps == null) {
                assertThat(cell.text()).isEqualTo(said.word("milestone.NOT_REPORTED"));
                continue;
            }
            Step step = steps.get(milestones.get(at - 1).get(0));
            String words = statuses.get(step.status());
            String due =
                    step.isOverdue()
                            ? said.format(said.word("milestone.cell.overdue"), words)
                            : words;
            boolean earlier = step.asOf().isBefore(last);
            String expected =
                    earlier
                            ? said.format(
                                    said.word("milestone.cell.asOf"), due, said.date(step.asOf()))
                            : due;
            String what = row.text() + " " + step.fields();
            assertThat(cell.text()).as(what).startsWith(expected);
            assertThat(cell.is("is-overdue")).as(what).isEqualTo(step.isOverdue());
            assertThat(cell.is("is-earlier")).as(what).isEqualTo(earlier);
        }
    }

    /** Checks the row of each milestone: on time, late, past due, not yet due, not bound. */
    private void rows(Html page) {
        Html table =
                page.first(each -> each.attribute("id").equals("milestone-rows")).orElseThrow();
        List<Html> lines = table.all("tbody").get(0).all("tr");
        assertThat(lines).hasSameSizeAs(milestones);
        for (int at = 0; at < lines.size(); at++) {
            String code = milestones.get(at).get(0);
            List<Step> steps = now(code);
            List<Step> done =
                    steps.stream().filter(step -> step.isDone() && !step.isOverdue()).toList();
            long late = count(done, step -> !step.fields().get(8).equals("0"));
            long due = count(steps, Step::isOverdue);
            long unbound = count(steps, step -> !step.binds());
            List<Html> cells = lines.get(at).cells();
            assertThat(cells.get(cells.size() - 1).text())
                    .as("due to done: %s", code)
                    .isEqualTo(medians.get(code));
            assertThat(
                            cells.subList(1, cells.size() - 1).stream()
                                    .map(cell -> Long.parseLong(cell.text())))
                    .as(code)
                    .containsExactly(
                            done.size() - late,
                            late,
                            due,
                            steps.size() - done.size() - due - unbound,
                            unbound,
                            58L - steps.size());
        }
    }

    /** Returns the due date as shown; a date that nobody confirmed must not appear. */
    private String due(Step step) {
        boolean open = !step.due().isEmpty() && step.fields().get(6).equals("false");
        return open ? said.word("report.milestones.unconfirmed") : day(step.due());
    }

    private String day(String day) {
        return day.isEmpty()
                ? said.word("report.milestones.noDate")
                : said.date(LocalDate.parse(day));
    }

    /** Checks the page of a county: the numbers done and past due, and each step with its tag. */
    void county(County county, Html page) {
        Map<String, Step> steps = byCounty.get(county.code().value());
        if (steps == null) {
            return;
        }
        List<Html> rows =
                page.first(each -> each.attribute("id").equals("milestones"))
                        .orElseThrow()
                        .all("tbody")
                        .get(0)
                        .all("tr");
        assertThat(rows).as(county.name()).hasSameSizeAs(milestones);
        List<Step> all = new ArrayList<>(steps.values());
        for (int at = 0; at < rows.size(); at++) {
            Step step = steps.get(milestones.get(at).get(0));
            Html row = rows.get(at);
            String what = county.name() + " " + step.fields();
            assertThat(row.cells().get(1).text()).as(what).startsWith(statuses.get(step.status()));
            assertThat(row.first(each -> each.is("tag--late")).isPresent())
                    .as("past due: %s", what)
                    .isEqualTo(step.isOverdue());
            late(row.cells().get(2).text(), step, what);
            String code = step.fields().get(2);
            assertThat(row.cells().get(3).text()).as(what).isEqualTo(took.of(step));
            assertThat(row.cells().get(4).text())
                    .as("of the state: %s", what)
                    .isEqualTo(medians.get(code));
        }
        if (all.get(0).asOf().equals(last)) {
            List<Step> binding = all.stream().filter(Step::binds).toList();
            String text = page.text();
            assertThat(text)
                    .as(county.name())
                    .contains(
                            said.format(
                                    said.word("county.page.progress"),
                                    count(binding, Step::isDone),
                                    binding.size(),
                                    said.format(
                                            said.word("county.page.overdue"),
                                            count(binding, Step::isOverdue))));
        }
    }

    /** Checks that a step done late says by how many days, and that its due date stays visible. */
    private void late(String when, Step step, String what) {
        if (step.binds() && !step.due().isEmpty()) {
            assertThat(when).as(what).contains(due(step));
        }
        if (step.binds() && !step.actual().isEmpty()) {
            assertThat(when).as(what).contains(day(step.actual()));
        }
        if (!step.fields().get(8).equals("0")) {
            long days = Long.parseLong(step.fields().get(8));
            assertThat(when)
                    .as("late: %s", what)
                    .contains(said.format(said.word("report.milestones.late"), "", days).strip());
        }
    }
}
