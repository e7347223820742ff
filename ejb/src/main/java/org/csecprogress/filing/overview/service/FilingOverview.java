package org.csecprogress.filing.overview.service;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.correction.Correction;

/**
 * One line of a county's list of filings.
 *
 * @param window the window of the county, including an extension
 * @param isOverdue whether the filing is late and not submitted
 * @param extendedUntil the county's own due date, if it was extended
 * @param correction status of the correction of a published filing, if there is one
 */
public record FilingOverview(
        FilingWindow window,
        FilingStatus status,
        boolean isOverdue,
        Optional<LocalDate> extendedUntil,
        Optional<Correction> correction) {}
