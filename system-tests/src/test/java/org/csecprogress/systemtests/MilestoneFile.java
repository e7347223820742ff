package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The milestones of a release, read from its public file. Each line is checked against the
 * glossary: a step is past due if it was due by the last day of the quarter and not done by then.
 */
final class MilestoneFile {
    private static final Path LISTS = Path.of("../domain/src/main/resources/catalog/1");
    private static final String HEAD =
            "period,county,milestone,status,done,due,due_confirmed,actual,days_late,overdue,as_of,"
                    + "demonstration";
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private static final List<List<String>> MILESTONES = rows("policy_milestones.csv");

    private MilestoneFile() {}

    /** A line of the file. */
    record Step(List<String> fields) {
        String status() {
            return fields.get(3);
        }

        String due() {
            return fields.get(5);
        }

        String actual() {
            return fields.get(7);
        }

        LocalDate asOf() {
            return LocalDate.parse(fields.get(10));
        }

        boolean binds() {
            return !status().equals(NOT_APPLICABLE);
        }

        boolean isDone() {
            return fields.get(4).equals("true");
        }

        boolean isOverdue() {
            return fields.get(9).equals("true");
        }
    }

    /** Returns the steps of a release by county and milestone. */
    static Map<String, Map<String, Step>> of(Web web, String release, ReportingPeriod quarter) {
        Map<String, Map<String, Step>> byCounty = new LinkedHashMap<>();
        String file = web.get("/api/v1/releases/" + release + "/milestones.csv").body();
        List<String> lines = file.lines().toList();
        assertThat(lines.get(0)).isEqualTo(HEAD);
        for (String line : lines.subList(1, lines.size())) {
            Step step = new Step(List.of(line.split(",", -1)));
            assertThat(step.fields().get(0)).isEqualTo(quarter.toString());
            assertThat(step.fields().get(11)).isEqualTo("true");
            define(step, quarter.end());
            byCounty.computeIfAbsent(step.fields().get(1), c -> new LinkedHashMap<>())
                    .put(step.fields().get(2), step);
        }
        return byCounty;
    }

    static List<List<String>> rows(String file) {
        try {
            List<List<String>> rows = BothLanguages.rows(LISTS.resolve(file));
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> milestone(String code) {
        return MILESTONES.stream().filter(m -> m.get(0).equals(code)).findFirst().orElseThrow();
    }

    /** Checks that done, past due and late follow only from status and dates. */
    private static void define(Step step, LocalDate last) {
        List<String> milestone = milestone(step.fields().get(2));
        String what = step.fields().toString();
        boolean done = Set.of(milestone.get(9).split("\\|", -1)).contains(step.status());
        boolean confirmed =
                !step.due().isEmpty()
                        && !milestone.get(12).equals("TO_CONFIRM")
                        && step.fields().get(6).equals("true");
        assertThat(step.asOf()).as(what).isBeforeOrEqualTo(last);
        if (!step.actual().isEmpty()) {
            assertThat(LocalDate.parse(step.actual())).as(what).isBeforeOrEqualTo(step.asOf());
        }
        boolean recurs = milestone.get(5).equals("RECURS");
        boolean due = confirmed && !LocalDate.parse(step.due()).isAfter(step.asOf());
        assertThat(step.isOverdue())
                .as("past due: %s", what)
                .isEqualTo(step.binds() && due && (!done || recurs));
        assertThat(step.isDone()).as("done: %s", what).isEqualTo(done);
        boolean late = done && confirmed && !recurs && !step.actual().isEmpty();
        long days =
                late
                        ? ChronoUnit.DAYS.between(
                                LocalDate.parse(step.due()), LocalDate.parse(step.actual()))
                        : 0;
        assertThat(step.fields().get(8)).as("late: %s", what).isEqualTo("" + Math.max(0, days));
    }
}
