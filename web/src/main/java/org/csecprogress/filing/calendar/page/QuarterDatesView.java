package org.csecprogress.filing.calendar.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.service.CalendarSettings;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The dates of one quarter, which administrators can change while they are ahead. */
@Named
@ViewScoped
public class QuarterDatesView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private CalendarSettings settings;
    @Inject private StateCalendarView calendar;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;

    private final Map<String, LocalDate> days = new HashMap<>();
    private final EnumMap<Stage, LocalDate> seen = new EnumMap<>(Stage.class);
    private MoveReason reason;

    /** Finds the quarter, if the page is about one, or responds with 404 if it is not planned. */
    public void open() {
        if (calendar.isOfOne()) {
            show();
            seen.forEach((stage, day) -> days.put(stage.name(), day));
        }
    }

    private void show() {
        FilingWindow window = calendar.getWindow();
        for (Stage stage : Stage.values()) {
            seen.put(stage, window.on(stage));
        }
    }

    /** Returns the dates by their names, as stored or typed. */
    public Map<String, LocalDate> getDays() {
        return days;
    }

    /** Returns a stored date. */
    public LocalDate day(String stage) {
        return seen.get(Stage.valueOf(stage));
    }

    /** Whether the reader can change that date. */
    public boolean isOpen(String stage) {
        return isAdministrator() && day(stage).isAfter(clock.today());
    }

    public boolean isAdministrator() {
        return current.get().has(Role.STATE_ADMIN);
    }

    /** Returns why the release is moved, or null. */
    public MoveReason getReason() {
        return reason;
    }

    public void setReason(MoveReason reason) {
        this.reason = reason;
    }

    /** Stores the typed dates. */
    public void save() {
        Map<Stage, CalendarSettings.Typed> typed = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            if (isOpen(stage.name())) {
                typed.put(
                        stage, new CalendarSettings.Typed(seen.get(stage), days.get(stage.name())));
            }
        }
        CalendarSettings.Outcome outcome =
                settings.set(
                        current.get(),
                        calendar.getWindow().period(),
                        typed,
                        Optional.ofNullable(reason));
        outcome.problems().forEach(messages::wrong);
        if (outcome.problems().isEmpty()) {
            messages.tell(said(outcome));
            reason = null;
            open();
        } else {
            // The page now shows what stands, beside what was typed.
            show();
        }
    }

    /** Returns what was set, and which dates were moved to a working day. */
    private static String said(CalendarSettings.Outcome outcome) {
        Sentences words = Sentences.ofPage();
        if (outcome.set().isEmpty()) {
            return words.of("calendar.unchanged");
        }
        Stream<String> moved =
                outcome.moved().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                e ->
                                        words.of(
                                                "calendar.set.moved",
                                                words.of("calendar.stage." + e.getKey()),
                                                words.date(e.getValue())));
        return Stream.concat(Stream.of(words.of("calendar.set", outcome.set().size())), moved)
                .collect(Collectors.joining(" "));
    }
}
