package org.csecprogress.systemtests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.csecprogress.systemtests.MilestoneFile.Step;

/** Months from due to done, counted again from the dates of the milestone file. */
final class RecomputedDelays {
    private static final int ON_TIME = -1;
    private static final int YEAR = 12;

    private final SaidWords said;
    private final List<List<String>> milestones;

    RecomputedDelays(SaidWords said, List<List<String>> milestones) {
        this.said = said;
        this.milestones = milestones;
    }

    /** Returns the time of a step as the page says it, or empty. */
    String of(Step step) {
        OptionalInt months = months(step);
        return months.isPresent() ? words(months.getAsInt()) : "";
    }

    /** Returns the first time by which half of the steps of a milestone or more were done. */
    String median(List<Step> steps) {
        List<Integer> all = new ArrayList<>();
        steps.forEach(step -> months(step).ifPresent(all::add));
        Collections.sort(all);
        for (int time : all) {
            if (2 * all.stream().filter(each -> each <= time).count() >= all.size()) {
                return words(time);
            }
        }
        return "";
    }

    private String words(int months) {
        return months == ON_TIME
                ? said.word("report.milestones.took.onTime")
                : said.format(said.word("report.milestones.took"), months);
    }

    private OptionalInt months(Step step) {
        List<String> milestone =
                milestones.stream()
                        .filter(each -> each.get(0).equals(step.fields().get(2)))
                        .findFirst()
                        .orElseThrow();
        boolean confirmed = step.fields().get(6).equals("true");
        boolean once = milestone.get(7).isEmpty();
        boolean dated = !step.due().isEmpty() && !step.actual().isEmpty();
        if (!step.isDone() || !confirmed || !once || !dated) {
            return OptionalInt.empty();
        }
        LocalDate due = LocalDate.parse(step.due());
        LocalDate actual = LocalDate.parse(step.actual());
        if (!actual.isAfter(due)) {
            return OptionalInt.of(ON_TIME);
        }
        int begun =
                YEAR * (actual.getYear() - due.getYear())
                        + actual.getMonthValue()
                        - due.getMonthValue();
        return OptionalInt.of(actual.getDayOfMonth() < due.getDayOfMonth() ? begun - 1 : begun);
    }
}
