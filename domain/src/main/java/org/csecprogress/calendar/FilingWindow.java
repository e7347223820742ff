package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The calendar of one reporting period. Days on a weekend or a state holiday are already moved to
 * the next working day.
 *
 * @param period the quarter
 * @param opens the first day on which a filing may be opened
 * @param reminders the days of the reminders before the due date
 * @param due the last day to submit
 * @param lateNotice the day of the notice to counties that are late
 * @param extensionLimit the last day to which the due date may be extended
 * @param decisionLatest the last day of CDSS's decision
 * @param answerLatest the last day to answer a return
 * @param secondDecisionLatest the last day of a second decision
 * @param freeze the day on which the quarter is frozen
 * @param release the day of the release
 * @param stateFiscal the quarter of the state fiscal year, in words
 * @param federalFiscal the quarter of the federal fiscal year, in words
 * @param fiscalYearOfSum the state fiscal year whose sum includes the quarter, such as 2026-27
 */
public record FilingWindow(
        ReportingPeriod period,
        LocalDate opens,
        List<LocalDate> reminders,
        LocalDate due,
        LocalDate lateNotice,
        LocalDate extensionLimit,
        LocalDate decisionLatest,
        LocalDate answerLatest,
        LocalDate secondDecisionLatest,
        LocalDate freeze,
        LocalDate release,
        String stateFiscal,
        String federalFiscal,
        String fiscalYearOfSum) {
    /** Days from the second reminder to the due date. */
    private static final int DAYS_BEFORE = 3;

    public FilingWindow {
        reminders = List.copyOf(reminders);
        if (!opens.isAfter(period.end())) {
            throw new IllegalArgumentException(period + " opens before it has ended");
        }
        requireOrder(period, opens, due);
        requireOrder(period, reminders.get(0), reminders.get(1));
        requireOrder(period, reminders.get(1), due);
        requireOrder(period, due, lateNotice);
        requireOrder(period, due, extensionLimit);
        requireOrder(period, extensionLimit, decisionLatest);
        requireOrder(period, decisionLatest, answerLatest);
        requireOrder(period, answerLatest, secondDecisionLatest);
        requireOrder(period, secondDecisionLatest, freeze);
        requireOrder(period, freeze, release);
    }

    /** Returns the day of a stage. */
    public LocalDate on(Stage stage) {
        return switch (stage) {
            case OPENS -> opens;
            case FIRST_REMINDER -> reminders.get(0);
            case SECOND_REMINDER -> reminders.get(1);
            case DUE -> due;
            case EXTENSION_LIMIT -> extensionLimit;
            case DECISION -> decisionLatest;
            case ANSWER -> answerLatest;
            case SECOND_DECISION -> secondDecisionLatest;
            case FREEZE -> freeze;
            case RELEASE -> release;
        };
    }

    /**
     * Returns the window with other days for some stages. The notice to late counties stays on the
     * day after the due date.
     *
     * @throws IllegalArgumentException if a stage then precedes one that it must follow
     */
    public FilingWindow with(Map<Stage, LocalDate> days) {
        if (days.isEmpty()) {
            return this;
        }
        Function<Stage, LocalDate> day = stage -> days.getOrDefault(stage, on(stage));
        return new FilingWindow(
                period,
                day.apply(Stage.OPENS),
                List.of(day.apply(Stage.FIRST_REMINDER), day.apply(Stage.SECOND_REMINDER)),
                day.apply(Stage.DUE),
                day.apply(Stage.DUE).plusDays(1),
                day.apply(Stage.EXTENSION_LIMIT),
                day.apply(Stage.DECISION),
                day.apply(Stage.ANSWER),
                day.apply(Stage.SECOND_DECISION),
                day.apply(Stage.FREEZE),
                day.apply(Stage.RELEASE),
                stateFiscal,
                federalFiscal,
                fiscalYearOfSum);
    }

    /**
     * Returns the first stage that, with these days, precedes one that it must follow; empty if all
     * are in order.
     */
    public Optional<Stage> outOfOrder(Map<Stage, LocalDate> days) {
        LocalDate last = period.end().plusDays(1);
        for (Stage stage : Stage.values()) {
            LocalDate day = days.getOrDefault(stage, on(stage));
            if (day.isBefore(last)) {
                return Optional.of(stage);
            }
            last = day;
        }
        return Optional.empty();
    }

    /**
     * Returns the window of a county with an extended due date. Its reminder is three days before
     * that day, and its late notice the day after.
     *
     * @param until the granted day, capped at the last day of CDSS's decision; has no effect unless
     *     it is after the due date
     */
    public FilingWindow extendedTo(LocalDate until) {
        LocalDate last = until.isBefore(decisionLatest) ? until : decisionLatest;
        if (!last.isAfter(due)) {
            return this;
        }
        LocalDate before = last.minusDays(DAYS_BEFORE);
        LocalDate after = WorkingDays.next(before);
        // Before a long weekend the next working day may be the due date itself.
        LocalDate reminder = after.isBefore(last) ? after : WorkingDays.previous(before);
        LocalDate first = reminders.get(0);
        return with(
                Map.of(
                        Stage.DUE, last,
                        Stage.SECOND_REMINDER, reminder.isBefore(first) ? first : reminder,
                        Stage.EXTENSION_LIMIT,
                                last.isAfter(extensionLimit) ? last : extensionLimit));
    }

    private static void requireOrder(ReportingPeriod period, LocalDate first, LocalDate then) {
        if (then.isBefore(first)) {
            throw new IllegalArgumentException(
                    "%s: %s comes before %s".formatted(period, then, first));
        }
    }
}
