package org.csecprogress.submission.service;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.submission.Correction;
import org.csecprogress.submission.FilingStatus;

/**
 * One line of a county's list of filings.
 *
 * @param window the window of the county, with its own due date where it was given more time
 * @param isOverdue whether the filing is late and not submitted
 * @param extendedUntil the county's own due date, where it was given more time
 * @param correction where the correction of a published filing stands, if one is on its way
 */
public record FilingOverview(
        FilingWindow window,
        FilingStatus status,
        boolean isOverdue,
        Optional<LocalDate> extendedUntil,
        Optional<Correction> correction) {}
