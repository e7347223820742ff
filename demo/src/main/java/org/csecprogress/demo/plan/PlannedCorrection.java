package org.csecprogress.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The correction of a published filing, and the release that restates it.
 *
 * @param asked the day on which the county asks; the other steps follow, one each working day
 * @param added the amounts to add, by figure
 * @param reason what the county tells CDSS
 * @param publicReason what the public is told about the release; empty if it waits for another
 *     correction's release
 */
public record PlannedCorrection(
        CountyCode county,
        ReportingPeriod period,
        LocalDate asked,
        Map<CellKey, Long> added,
        String reason,
        LocalText publicReason) {
    private static final LocalTime MORNING = LocalTime.of(9, 40);

    /** The steps, one each working day. */
    public enum Step {
        ASK(0),
        OPEN(1),
        FIX(2),
        CERTIFY_CWS(3),
        CERTIFY_PROB(4),
        START_REVIEW(5),
        APPROVE(6),
        RELEASE(7);

        private final int days;

        Step(int days) {
            this.days = days;
        }
    }

    public PlannedCorrection {
        added = Map.copyOf(added);
    }

    static PlannedCorrection read(Row row, Counties counties) {
        Map<CellKey, Long> added = new LinkedHashMap<>();
        for (String each : row.list("added")) {
            String[] parts = each.split("=", 2);
            added.put(CellKey.parse(parts[0]), Long.parseLong(parts[1]));
        }
        return new PlannedCorrection(
                counties.bySlug(row.required("county")).code(),
                ReportingPeriod.of(row.required("period")),
                row.date("asked"),
                added,
                row.required("reason"),
                new LocalText(row.text("public_reason"), row.text("public_reason_es")));
    }

    /** Returns whether a release restates the quarter right away. */
    public boolean isReleased() {
        return !publicReason.en().isEmpty();
    }

    private LocalDate day(Step step) {
        LocalDate day = asked;
        for (int i = 0; i < step.days; i++) {
            day = Agenda.workingDay(day.plusDays(1));
        }
        return day;
    }

    /** Returns the time of the step by the business clock. */
    public Instant at(Step step) {
        return Agenda.at(day(step), MORNING);
    }

    /** Returns the times of the release that restates the quarter. */
    public PlannedRelease release() {
        LocalDate day = day(Step.RELEASE);
        LocalDate next = Agenda.workingDay(day.plusDays(1));
        return new PlannedRelease(
                period,
                Agenda.at(day, MORNING),
                Agenda.at(day, MORNING.plusMinutes(8)),
                Agenda.at(next, MORNING),
                Agenda.at(next, MORNING.plusHours(1)),
                Agenda.at(next, MORNING.plusHours(4)));
    }
}
