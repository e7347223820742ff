package org.csecprogress.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

/** The calendars of all planned reporting periods. */
public final class FilingWindows {
    private static final String FILE = "reporting_periods.csv";
    private static final List<String> COLUMNS =
            List.of(
                    "period",
                    "start",
                    "end",
                    "state_fiscal",
                    "federal_fiscal",
                    "fiscal_year_of_sum",
                    "opens",
                    "reminder_1",
                    "reminder_2",
                    "due",
                    "late_notice",
                    "extension_limit",
                    "decision_latest",
                    "answer_latest",
                    "second_decision_latest",
                    "freeze",
                    "release");

    private final NavigableMap<ReportingPeriod, FilingWindow> windows;

    private FilingWindows(NavigableMap<ReportingPeriod, FilingWindow> windows) {
        this.windows = windows;
    }

    /** Returns the calendars that the product ships. */
    public static FilingWindows builtIn() {
        try (InputStream in = FilingWindows.class.getResourceAsStream("/reference/" + FILE)) {
            if (in == null) {
                throw new TableException(FILE + ": there is no such file.");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads reporting_periods.csv.
     *
     * @throws TableException if the file is malformed
     */
    public static FilingWindows read(byte[] file) {
        NavigableMap<ReportingPeriod, FilingWindow> windows = new TreeMap<>();
        for (Row row : Table.read(FILE, file, COLUMNS).rows()) {
            FilingWindow window = window(row);
            if (windows.put(window.period(), window) != null) {
                throw row.refuse("period", window.period() + " is there twice");
            }
        }
        return new FilingWindows(windows);
    }

    private static FilingWindow window(Row row) {
        ReportingPeriod period =
                ReportingPeriod.parse(row.text("period"))
                        .orElseThrow(() -> row.refuse("period", "this is not a quarter"));
        if (!row.date("start").equals(period.start()) || !row.date("end").equals(period.end())) {
            throw row.refuse("start", "these are not the first and last day of " + period);
        }
        try {
            return new FilingWindow(
                    period,
                    row.date("opens"),
                    List.of(row.date("reminder_1"), row.date("reminder_2")),
                    row.date("due"),
                    row.date("late_notice"),
                    row.date("extension_limit"),
                    row.date("decision_latest"),
                    row.date("answer_latest"),
                    row.date("second_decision_latest"),
                    row.date("freeze"),
                    row.date("release"),
                    row.required("state_fiscal"),
                    row.required("federal_fiscal"),
                    row.required("fiscal_year_of_sum"));
        } catch (IllegalArgumentException e) {
            throw row.refuse("period", e.getMessage());
        }
    }

    /**
     * Returns the calendars with other days for some stages of some quarters.
     *
     * @throws IllegalArgumentException if a stage then precedes one that it must follow
     */
    public FilingWindows with(Map<ReportingPeriod, Map<Stage, LocalDate>> days) {
        return changed(
                window -> window.with(days.getOrDefault(window.period(), Map.of())), days.keySet());
    }

    /** Returns the calendars of a county with these extensions, by the granted day. */
    public FilingWindows extended(Map<ReportingPeriod, LocalDate> until) {
        return changed(
                window -> window.extendedTo(until.getOrDefault(window.period(), window.due())),
                until.keySet());
    }

    private FilingWindows changed(
            UnaryOperator<FilingWindow> change, Collection<ReportingPeriod> periods) {
        if (periods.isEmpty()) {
            return this;
        }
        NavigableMap<ReportingPeriod, FilingWindow> changed = new TreeMap<>(windows);
        periods.forEach(period -> changed.computeIfPresent(period, (p, w) -> change.apply(w)));
        return new FilingWindows(changed);
    }

    /** Returns all windows, oldest first. */
    public List<FilingWindow> all() {
        return List.copyOf(windows.values());
    }

    /** Returns the window with the next dates: the first whose release is not in the past. */
    public Optional<FilingWindow> next(LocalDate today) {
        return windows.values().stream()
                .filter(window -> !window.release().isBefore(today))
                .findFirst();
    }

    /** Returns the window of a period, if it is planned. */
    public Optional<FilingWindow> find(ReportingPeriod period) {
        return Optional.ofNullable(windows.get(period));
    }

    /**
     * Returns the window of a period.
     *
     * @throws NotFoundException if it is not planned
     */
    public FilingWindow of(ReportingPeriod period) {
        return find(period).orElseThrow(() -> new NotFoundException("filing window"));
    }
}
