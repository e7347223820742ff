package org.csecprogress.submission.service;

import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.submission.FilingStatus;

/** One line of a county's list of filings. */
public record FilingOverview(FilingWindow window, FilingStatus status, boolean isOverdue) {}
