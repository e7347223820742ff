package org.csecprogress.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;

/**
 * The window of a quarter as each county has it: with its own due date where it was given more
 * time.
 *
 * @param shared the window of those that were not
 * @param extensions the day to which the due date was extended, by county
 */
public record CountyWindows(FilingWindow shared, Map<CountyCode, LocalDate> extensions) {
    public CountyWindows {
        extensions = Map.copyOf(extensions);
    }

    /** The window of a county. */
    public FilingWindow of(CountyCode county) {
        return extension(county).map(shared::extendedTo).orElse(shared);
    }

    /** The county's own due date, where it is later than that of the others. */
    public Optional<LocalDate> extendedUntil(CountyCode county) {
        return Optional.of(of(county).due()).filter(due -> due.isAfter(shared.due()));
    }

    private Optional<LocalDate> extension(CountyCode county) {
        return Optional.ofNullable(extensions.get(county));
    }
}
