package org.csecprogress.filing.calendar.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.filing.overview.service.FilingOverview;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The county's requests for extensions, and the form for another one. */
@Named
@ViewScoped
public class CountyExtensionsView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private ExtensionService extensions;
    @Inject private CountyCalendarView calendar;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;

    private transient List<Extension> requests;
    private transient List<FilingWindow> quarters;
    private String quarter = "";
    private LocalDate until;
    private String reason = "";

    /** Reads the county's requests, and the quarters for which it can make another. */
    public void open() {
        requests = extensions.own(current.get(), current.county());
        Set<ReportingPeriod> waiting =
                requests.stream()
                        .filter(Extension::isWaiting)
                        .map(Extension::period)
                        .collect(Collectors.toSet());
        quarters =
                calendar.overview().stream()
                        .filter(line -> line.status().isToFile())
                        .map(FilingOverview::window)
                        .filter(window -> !clock.today().isAfter(window.extensionLimit()))
                        .filter(window -> !waiting.contains(window.period()))
                        .toList();
    }

    /** Requests an extension. */
    public void ask() {
        Optional<ReportingPeriod> period = ReportingPeriod.parse(quarter);
        if (period.isEmpty()) {
            messages.wrong(Problem.of("quarter", "extension.quarter.missing"));
            return;
        }
        LocalDate day = WorkingDays.next(until);
        String key = day.equals(until) ? "extension.sent" : "extension.sent.moved";
        Sentences words = Sentences.ofPage();
        follow(
                extensions.ask(current.get(), current.county(), period.get(), until, reason),
                words.of(key, words.date(day)));
    }

    /** Withdraws a request. */
    public void withdraw(long request) {
        follow(
                extensions.withdraw(current.get(), request),
                Sentences.ofPage().of("extension.withdrawn"));
    }

    private void follow(List<Problem> found, String done) {
        if (found.isEmpty()) {
            messages.done(done, CountyCalendarView.PATH);
        } else {
            found.forEach(messages::wrong);
            open();
        }
    }

    /** Returns the quarters for which an extension can be requested now. */
    public List<FilingWindow> getQuarters() {
        return quarters;
    }

    /** Returns the county's requests, newest first. */
    public List<Extension> getRequests() {
        return requests;
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(String quarter) {
        this.quarter = quarter == null ? "" : quarter;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
