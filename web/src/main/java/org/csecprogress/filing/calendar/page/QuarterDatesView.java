package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.service.CalendarSettings;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;

/** The dates of one quarter, which administrators can change while they are ahead. */
@Named
@RequestScoped
public class QuarterDatesView {
    @Inject private CurrentActor current;
    @Inject private CalendarSettings settings;
    @Inject private StateCalendarView calendar;
    @Inject private BusinessClock clock;
    @Inject private CalendarForm form;

    /**
     * A date of the quarter.
     *
     * @param day as typed, or as stored
     * @param stands as stored, for display and comparison
     * @param isAhead whether it can be changed
     */
    public record Field(
            String id, String label, String day, String stands, String said, boolean isAhead) {}

    /** Finds the quarter, or responds with 404 if it is not planned. */
    public void load() {
        calendar.window();
    }

    public boolean isAdministrator() {
        return current.get().has(Role.STATE_ADMIN);
    }

    /** Stores the typed dates. */
    public void save() {
        Map<Stage, CalendarSettings.Typed> typed = new EnumMap<>(Stage.class);
        boolean read = true;
        for (Stage stage : Stage.values()) {
            Optional<LocalDate> seen = form.shown("seen-" + stage);
            if (seen.isPresent() && form.has(stage.name())) {
                Optional<LocalDate> day = form.day(stage.name());
                day.ifPresent(d -> typed.put(stage, new CalendarSettings.Typed(seen.get(), d)));
                read &= day.isPresent();
            }
        }
        if (!read) {
            return;
        }
        CalendarSettings.Outcome outcome =
                settings.set(current.get(), calendar.window().period(), typed);
        form.wrong(outcome.problems(), "");
        if (outcome.problems().isEmpty()) {
            form.done(
                    said(outcome), StateCalendarView.address(form.text(StateCalendarView.PERIOD)));
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

    /** Returns the dates, as stored or typed. */
    public List<Field> getFields() {
        Sentences words = Sentences.ofPage();
        FilingWindow window = calendar.window();
        return Arrays.stream(Stage.values())
                .map(stage -> field(stage, window.on(stage), words))
                .toList();
    }

    private Field field(Stage stage, LocalDate day, Sentences words) {
        return new Field(
                stage.name(),
                words.of("calendar.stage." + stage),
                form.text(stage.name(), day.toString()),
                day.toString(),
                words.date(day),
                day.isAfter(clock.today()));
    }
}
