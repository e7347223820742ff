package org.csecprogress.filing.entry.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.place.County;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.access.OngoingEntry;

/**
 * State of a filing for a CDSS reviewer who may enter it for the county. It reveals nothing of a
 * draft.
 *
 * @param isPossible whether the filing is with its county or not begun
 * @param entries all entries by CDSS, oldest first
 * @param mine the reader's current entry, of this filing or another
 */
public record EntryOverview(
        County county,
        FilingWindow window,
        FilingStatus status,
        boolean isPossible,
        List<CountyEntry> entries,
        Optional<OngoingEntry> mine) {
    public EntryOverview {
        entries = List.copyOf(entries);
    }

    /** Returns whether the reader is entering this filing. */
    public boolean isMine() {
        return mine.filter(e -> e.isOf(county.code(), window.period())).isPresent();
    }
}
