package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.filing.overview.service.FilingOverview;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;

/** The county's requests for extensions, and the form for another one. */
@Named
@RequestScoped
public class CountyExtensionsView {
    private static final String QUARTER = "quarter";
    private static final String REASON = "reason";
    private static final String WITHDRAW = "withdraw";

    @Inject private CurrentActor current;
    @Inject private ExtensionService extensions;
    @Inject private CountyCalendarView calendar;
    @Inject private BusinessClock clock;
    @Inject private CalendarForm form;

    private List<Extension> asked;

    /** Reads the county's requests. */
    public void load() {
        asked();
    }

    private List<Extension> asked() {
        if (asked == null) {
            asked = extensions.own(current.get(), current.county());
        }
        return asked;
    }

    /** Requests an extension or withdraws a request, as the pressed button says. */
    public void act() {
        if (form.isPressed("ask")) {
            ask();
        } else if (form.isPressed(WITHDRAW)) {
            Sentences words = Sentences.ofPage();
            follow(
                    extensions.withdraw(current.get(), form.extension(WITHDRAW)),
                    words.of("extension.withdrawn"));
        }
    }

    private void ask() {
        Optional<ReportingPeriod> period = ReportingPeriod.parse(form.text(QUARTER));
        if (period.isEmpty()) {
            form.wrong(QUARTER, "extension.quarter.missing");
        }
        Optional<LocalDate> until = form.day(ExtensionService.UNTIL);
        if (period.isEmpty() || until.isEmpty()) {
            return;
        }
        LocalDate day = WorkingDays.next(until.get());
        String key = day.equals(until.get()) ? "extension.sent" : "extension.sent.moved";
        Sentences words = Sentences.ofPage();
        follow(
                extensions.ask(
                        current.get(),
                        current.county(),
                        period.get(),
                        until.get(),
                        form.text(REASON)),
                words.of(key, words.date(day)));
    }

    private void follow(List<Problem> problems, String done) {
        if (problems.isEmpty()) {
            form.done(done, CountyCalendarView.PATH);
        }
        form.wrong(problems, "");
    }

    /** Returns the quarters for which an extension can be requested now. */
    public List<Option> getQuarters() {
        Sentences words = Sentences.ofPage();
        return calendar.overview().stream()
                .filter(line -> line.status().isToFile())
                .map(FilingOverview::window)
                .filter(window -> !clock.today().isAfter(window.extensionLimit()))
                .filter(window -> asked().stream().noneMatch(e -> waits(e, window)))
                .map(window -> option(window, words))
                .toList();
    }

    private static Option option(FilingWindow window, Sentences words) {
        ReportingPeriod period = window.period();
        String limit = words.date(window.extensionLimit());
        String said = words.of("extension.quarter.option", words.months(period), limit);
        return new Option(period.toString(), said, true);
    }

    private static boolean waits(Extension extension, FilingWindow window) {
        return extension.isWaiting() && extension.period().equals(window.period());
    }

    public String getUntil() {
        return form.text(ExtensionService.UNTIL);
    }

    public String getReason() {
        return form.text(REASON);
    }

    /** Returns the county's requests, with the quarters as headings. */
    public List<ExtensionCard> getRequests() {
        Sentences words = Sentences.ofPage();
        return asked().stream()
                .map(e -> ExtensionCard.of(e, words.months(e.period()), words))
                .toList();
    }
}
