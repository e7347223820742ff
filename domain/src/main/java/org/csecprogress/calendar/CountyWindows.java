package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

/**
 * The windows of a quarter by county, with the extended due dates.
 *
 * @param shared the window of counties without an extension
 * @param extensions the extended due dates by county
 */
public record CountyWindows(FilingWindow shared, Map<CountyCode, LocalDate> extensions) {
    public CountyWindows {
        extensions = Map.copyOf(extensions);
    }

    /** Returns the window of a county. */
    public FilingWindow of(CountyCode county) {
        return extension(county).map(shared::extendedTo).orElse(shared);
    }

    /** Returns the county's due date, if it is later than the shared one. */
    public Optional<LocalDate> extendedUntil(CountyCode county) {
        return Optional.of(of(county).due()).filter(due -> due.isAfter(shared.due()));
    }

    private Optional<LocalDate> extension(CountyCode county) {
        return Optional.ofNullable(extensions.get(county));
    }
}
