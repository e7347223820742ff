package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The calendar of one reporting period. Days that fall on a weekend or a state holiday have been
 * moved to the next working day.
 *
 * @param period the quarter
 * @param opens the first day on which a filing may be opened
 * @param reminders the days of the reminders before the due date
 * @param due the last day to submit
 * @param lateNotice the day of the notice to those who have not
 * @param extensionLimit the last day to which the due date may be extended
 * @param decisionLatest the last day of CDSS's decision
 * @param answerLatest the last day to answer a return
 * @param secondDecisionLatest the last day of a second decision
 * @param freeze the day on which the quarter is frozen
 * @param release the day of the release
 * @param stateFiscal the quarter of the state fiscal year, in words
 * @param federalFiscal the quarter of the federal fiscal year, in words
 * @param fiscalYearOfSum the state fiscal year to whose sum it belongs, such as 2026-27
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
    public FilingWindow {
        reminders = List.copyOf(reminders);
        if (!opens.isAfter(period.end())) {
            throw new IllegalArgumentException(period + " opens before it has ended");
        }
        requireOrder(period, opens, due);
        requireOrder(period, due, lateNotice);
        requireOrder(period, due, extensionLimit);
        requireOrder(period, extensionLimit, decisionLatest);
        requireOrder(period, decisionLatest, answerLatest);
        requireOrder(period, answerLatest, secondDecisionLatest);
        requireOrder(period, secondDecisionLatest, freeze);
        requireOrder(period, freeze, release);
    }

    private static void requireOrder(ReportingPeriod period, LocalDate first, LocalDate then) {
        if (then.isBefore(first)) {
            throw new IllegalArgumentException(
                    "%s: %s comes before %s".formatted(period, then, first));
        }
    }
}
