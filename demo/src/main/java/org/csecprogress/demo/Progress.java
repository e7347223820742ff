package org.csecprogress.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Counties' progress on milestones. Each county (and agency) has a completion date for each
 * milestone; the earlier steps follow from that date, so that progress never goes back by chance.
 */
final class Progress {
    private static final double DAYS_IN_MONTH = 30.4;

    /** The share of a county's deviation that all its milestones have in common. */
    private static final double COMMON_PART = 0.6;

    /** Marks the status before any step is taken. */
    private static final long ALWAYS = Long.MAX_VALUE;

    private record Pace(LocalDate typical, double spreadMonths, int everyDays) {}

    /**
     * @param daysBefore days from this step to completion
     * @param dated whether its date is reported
     */
    private record Step(String status, long daysBefore, boolean dated) {}

    private record Quirk(
            String county,
            String milestone,
            ReportingPeriod from,
            ReportingPeriod to,
            String status,
            String note) {
        boolean covers(String slug, Milestone other, ReportingPeriod period) {
            return county.equals(slug)
                    && milestone.equals(other.code())
                    && period.compareTo(from) >= 0
                    && period.compareTo(to) <= 0;
        }
    }

    private final Map<String, Pace> paces = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Quirk> quirks = new ArrayList<>();
    private final List<MilestoneNeed> needs;
    private final long seed;
    private final String notApplicable;

    Progress(CatalogSource source, long seed, String notApplicable) {
        this.seed = seed;
        this.notApplicable = notApplicable;
        var paceColumns = List.of("milestone", "typical", "spread_months", "every_days");
        for (Row row : DemoModel.table(source, "milestones.csv", paceColumns).rows()) {
            paces.put(row.required("milestone"), pace(row));
        }
        var stepColumns = List.of("status", "months_before", "dated");
        for (Row row : DemoModel.table(source, "steps.csv", stepColumns).rows()) {
            steps.add(step(row));
        }
        steps.sort(Comparator.comparingLong(Step::daysBefore));
        var quirkColumns = List.of("county", "milestone", "from", "to", "status", "note");
        for (Row row : DemoModel.table(source, "milestone_quirks.csv", quirkColumns).rows()) {
            quirks.add(quirk(row));
        }
        needs =
                MilestoneNeed.read(
                        DemoModel.table(source, "milestone_needs.csv", MilestoneNeed.COLUMNS));
    }

    private static Pace pace(Row row) {
        return new Pace(
                row.date("typical"),
                row.decimal("spread_months").doubleValue(),
                row.integerOr("every_days", 0));
    }

    private static Step step(Row row) {
        boolean first = row.text("months_before").isEmpty();
        long days = first ? ALWAYS : Math.round(row.integer("months_before") * DAYS_IN_MONTH);
        return new Step(row.required("status"), days, row.yes("dated"));
    }

    private static Quirk quirk(Row row) {
        return new Quirk(
                row.required("county"),
                row.required("milestone"),
                ReportingPeriod.of(row.required("from")),
                ReportingPeriod.of(row.required("to")),
                row.required("status"),
                row.required("note"));
    }

    /**
     * Returns the county's answers to every milestone that it reports, as of the end of the
     * quarter.
     *
     * @param others its figures and texts of the quarter
     */
    List<MilestoneAnswer> of(
            Catalog catalog, String slug, boolean optedIn, ReportingPeriod period, Answers others) {
        List<MilestoneAnswer> answers = new ArrayList<>();
        for (Milestone milestone : catalog.milestones()) {
            if (milestone.reportedBy().byCounty()) {
                for (Agency agency : reporters(milestone)) {
                    MilestoneAnswer made = answer(milestone, agency, slug, optedIn, period);
                    answers.add(asFarAsAnswered(slug, made, others));
                }
            }
        }
        return answers;
    }

    /** Returns the answer, with a lower status if a need of the milestone is not met. */
    private MilestoneAnswer asFarAsAnswered(String slug, MilestoneAnswer made, Answers others) {
        return needs.stream()
                .filter(need -> need.milestone().equals(made.milestone()))
                .filter(need -> made.actual() != null && !need.isMetBy(slug, others))
                .findFirst()
                .map(
                        need ->
                                new MilestoneAnswer(
                                        made.milestone(), made.agency(), need.most(), null, "", ""))
                .orElse(made);
    }

    /** Returns the agencies that report; null for the whole county. */
    private static List<Agency> reporters(Milestone milestone) {
        return Arrays.asList(
                milestone.reportedBy().perAgency() ? Agency.values() : new Agency[] {null});
    }

    private MilestoneAnswer answer(
            Milestone milestone,
            Agency agency,
            String slug,
            boolean optedIn,
            ReportingPeriod period) {
        boolean bound = milestone.appliesTo() == Milestone.AppliesTo.ALL || optedIn;
        if (!bound && milestone.notApplicableAllowed()) {
            return new MilestoneAnswer(milestone.code(), agency, notApplicable, null, "", "");
        }
        Optional<Quirk> quirk =
                quirks.stream().filter(q -> q.covers(slug, milestone, period)).findFirst();
        if (quirk.isPresent()) {
            return new MilestoneAnswer(
                    milestone.code(), agency, quirk.get().status(), null, "", quirk.get().note());
        }
        LocalDate done = completion(milestone, agency, slug);
        Step step = reached(done, period.end());
        LocalDate actual =
                step.dated()
                        ? lastTime(milestone, done.minusDays(step.daysBefore()), period)
                        : null;
        return new MilestoneAnswer(
                milestone.code(),
                agency,
                step.status(),
                actual,
                step.dated() ? evidence(milestone, agency, slug) : "",
                "");
    }

    private LocalDate completion(Milestone milestone, Agency agency, String slug) {
        Pace pace = paces.get(milestone.code());
        if (pace == null) {
            return LocalDate.MAX.minusYears(1);
        }
        double common = Dice.of(seed, slug, "pace").normal();
        String who = agency == null ? "" : agency.name();
        double own = Dice.of(seed, slug, milestone.code(), who).normal();
        double months = pace.spreadMonths() * (COMMON_PART * common + (1 - COMMON_PART) * own);
        return pace.typical().plusDays(Math.round(months * DAYS_IN_MONTH));
    }

    private Step reached(LocalDate done, LocalDate today) {
        for (Step step : steps) {
            if (step.daysBefore() == ALWAYS || !done.minusDays(step.daysBefore()).isAfter(today)) {
                return step;
            }
        }
        throw new IllegalStateException("steps.csv has no first step");
    }

    /** Returns the last date up to the end of the quarter, for recurring milestones. */
    private LocalDate lastTime(Milestone milestone, LocalDate first, ReportingPeriod period) {
        Pace pace = paces.get(milestone.code());
        if (pace.everyDays() == 0) {
            return first;
        }
        long since = period.end().toEpochDay() - first.toEpochDay();
        return first.plusDays(since / pace.everyDays() * pace.everyDays());
    }

    private static String evidence(Milestone milestone, Agency agency, String slug) {
        String file = milestone.code() + (agency == null ? "" : "-" + agency);
        return "https://csec.%s.example/%s.pdf".formatted(slug, file.toLowerCase(Locale.ROOT));
    }
}
