package org.csecprogress.submission.service;

import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.submission.Correction;
import org.csecprogress.submission.FilingStatus;

/**
 * One line of a county's list of filings.
 *
 * @param correction where the correction of a published filing stands, if one is on its way
 */
public record FilingOverview(
        FilingWindow window,
        FilingStatus status,
        boolean isOverdue,
        Optional<Correction> correction) {}
