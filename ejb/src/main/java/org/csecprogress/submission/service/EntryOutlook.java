package org.csecprogress.submission.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.County;
import org.csecprogress.submission.CountyEntry;
import org.csecprogress.submission.FilingStatus;

/**
 * How a filing stands for somebody of CDSS who means to enter it for the county. It says nothing of
 * what a draft holds.
 *
 * @param isPossible whether the filing is with its county, or not begun
 * @param entries all times that it was entered by CDSS, the oldest first
 * @param mine what the reader enters now, of this filing or of another one
 */
public record EntryOutlook(
        County county,
        FilingWindow window,
        FilingStatus status,
        boolean isPossible,
        List<CountyEntry> entries,
        Optional<OngoingEntry> mine) {
    public EntryOutlook {
        entries = List.copyOf(entries);
    }

    /** Whether the reader enters this very filing. */
    public boolean isMine() {
        return mine.filter(e -> e.isOf(county.code(), window.period())).isPresent();
    }
}
