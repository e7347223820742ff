package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;

/** The counties' requests for extensions, on which reviewers decide. */
@Named
@RequestScoped
public class ExtensionDecisionsView {
    private static final String GRANT = "grant";
    private static final String REFUSE = "refuse";
    private static final String REASON = "reason";

    @Inject private CurrentActor current;
    @Inject private ExtensionService extensions;
    @Inject private FilingCalendar calendar;
    @Inject private CatalogService catalogs;
    @Inject private CalendarForm form;

    private List<Extension> waiting;

    /**
     * An open request, with what was typed about it.
     *
     * @param day the date to grant
     * @param limit the latest date that can be granted, in words
     */
    public record Waiting(ExtensionCard card, String day, String note, String limit) {
        /** Returns the suffix of its field identifiers. */
        public String suffix() {
            return "-" + card.id();
        }
    }

    /** Reads the open requests. */
    public void load() {
        waiting();
    }

    private List<Extension> waiting() {
        if (waiting == null) {
            waiting = extensions.waiting(current.get());
        }
        return waiting;
    }

    public boolean isReviewer() {
        return current.get().has(Role.STATE_REVIEWER);
    }

    /** Grants or refuses a request, as the pressed button says. */
    public void act() {
        if (form.isPressed(GRANT)) {
            grant(form.extension(GRANT));
        } else if (form.isPressed(REFUSE)) {
            long id = form.extension(REFUSE);
            follow(
                    extensions.refuse(current.get(), id, reason(id)),
                    id,
                    Sentences.ofPage().of("extension.refused"));
        }
    }

    private void grant(long id) {
        Optional<LocalDate> until = form.day(until(id));
        if (until.isPresent()) {
            Sentences words = Sentences.ofPage();
            String day = words.date(WorkingDays.next(until.get()));
            follow(
                    extensions.grant(current.get(), id, until.get(), reason(id)),
                    id,
                    words.of("extension.granted", day));
        }
    }

    private static String until(long id) {
        return ExtensionService.UNTIL + "-" + id;
    }

    private String reason(long id) {
        return form.text(REASON + "-" + id);
    }

    private void follow(List<Problem> problems, long id, String done) {
        if (problems.isEmpty()) {
            form.done(done, StateCalendarView.PATH);
        }
        form.wrong(problems, "-" + id);
    }

    /** Returns the requests that wait for a decision. */
    public List<Waiting> getRequests() {
        Sentences words = Sentences.ofPage();
        return waiting().stream().map(e -> waiting(e, words)).toList();
    }

    private Waiting waiting(Extension extension, Sentences words) {
        LocalDate limit = calendar.windows().of(extension.period()).extensionLimit();
        return new Waiting(
                card(extension, words),
                form.text(until(extension.id()), extension.until().toString()),
                reason(extension.id()),
                words.of("extension.limit", words.date(limit)));
    }

    private ExtensionCard card(Extension extension, Sentences words) {
        String place = catalogs.counties().byCode(extension.county()).name();
        return ExtensionCard.of(extension, place + ", " + words.months(extension.period()), words);
    }

    /** Returns the most recently closed requests. */
    public List<ExtensionCard> getClosed() {
        Sentences words = Sentences.ofPage();
        return extensions.closed(current.get()).stream().map(e -> card(e, words)).toList();
    }
}
