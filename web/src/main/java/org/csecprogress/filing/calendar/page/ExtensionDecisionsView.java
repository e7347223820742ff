package org.csecprogress.filing.calendar.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.ListLines;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Dialogs;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The counties' requests for extensions, on which reviewers decide in a dialog. */
@Named
@ViewScoped
public class ExtensionDecisionsView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final String DIALOG = "decision";

    @Inject private CurrentActor current;
    @Inject private ExtensionService extensions;
    @Inject private FilingCalendar calendar;
    @Inject private CatalogService catalogs;
    @Inject private CalendarProblems problems;
    @Inject private PageMessages messages;

    private final Requests waiting =
            new Requests("requests") {
                @Serial private static final long serialVersionUID = 1L;

                @Override
                protected List<Extension> all() {
                    return extensions.waiting(current.get());
                }
            };
    private final Requests closed =
            new Requests("closed") {
                @Serial private static final long serialVersionUID = 1L;

                @Override
                protected List<Extension> all() {
                    return extensions.closed(current.get());
                }
            };
    private ExtensionCard chosen;
    private String limit = "";
    private boolean granting;
    private LocalDate until;
    private String reason = "";

    private abstract class Requests extends ListLines<Extension, ExtensionCard> {
        @Serial private static final long serialVersionUID = 1L;

        Requests(String id) {
            super(id);
        }

        @Override
        protected Map<String, Comparator<Extension>> orders() {
            return Map.of(
                    "county", Comparator.comparing(e -> place(e)),
                    "quarter", Comparator.comparing(Extension::period),
                    "until", Comparator.comparing(Extension::until),
                    "asked", Comparator.comparing(Extension::askedAt));
        }

        @Override
        protected ExtensionCard line(Extension extension) {
            return ExtensionCard.of(extension, place(extension), Sentences.ofPage());
        }

        @Override
        protected String key(ExtensionCard card) {
            return Long.toString(card.id());
        }
    }

    private String place(Extension extension) {
        return catalogs.counties().byCode(extension.county()).name();
    }

    /** Opens the page, or responds with 403. */
    public void open() {
        extensions.waiting(current.get());
    }

    /** Returns the requests that wait for a decision. */
    public TableLines<ExtensionCard> getWaiting() {
        return waiting;
    }

    /** Returns the most recently closed requests. */
    public TableLines<ExtensionCard> getClosed() {
        return closed;
    }

    /** Returns the number of requests that wait, in words. */
    public String getWaitingShown() {
        return Sentences.ofPage().of("extension.shown", waiting.getRowCount());
    }

    /** Returns the number of closed requests shown, in words. */
    public String getClosedShown() {
        return Sentences.ofPage().of("extension.shown", closed.getRowCount());
    }

    public boolean isReviewer() {
        return current.get().has(Role.STATE_REVIEWER);
    }

    /** Begins to grant or to refuse a request. */
    public void choose(long id, boolean toGrant) {
        chosen = null;
        for (Extension each : extensions.waiting(current.get())) {
            if (each.id() == id) {
                Sentences words = Sentences.ofPage();
                chosen = waiting.line(each);
                granting = toGrant;
                until = each.until();
                reason = "";
                limit =
                        words.of(
                                "extension.limit",
                                words.date(calendar.windows().of(each.period()).extensionLimit()));
            }
        }
        if (chosen == null) {
            end(List.of(Problem.of("", "extension.moved")), "");
        } else {
            Dialogs.open(DIALOG);
        }
    }

    /** Grants the chosen request. */
    public void grant() {
        if (problems.isDay(ExtensionService.UNTIL, until)) {
            Sentences words = Sentences.ofPage();
            String day = words.date(WorkingDays.next(until));
            end(
                    extensions.grant(current.get(), chosen.id(), until, reason),
                    words.of("extension.granted", day));
        }
    }

    /** Refuses the chosen request. */
    public void refuse() {
        end(
                extensions.refuse(current.get(), chosen.id(), reason),
                Sentences.ofPage().of("extension.refused"));
    }

    private void end(List<Problem> found, String done) {
        problems.wrong(found);
        if (found.isEmpty()) {
            messages.tell(done);
        }
        // A problem of a field is shown in the dialog, which stays open for it.
        if (found.stream().allMatch(problem -> problem.field().isEmpty())) {
            chosen = null;
            Dialogs.close(DIALOG, "waiting", "decided");
        }
    }

    /** Returns the request that is decided in the dialog, or null. */
    public ExtensionCard getChosen() {
        return chosen;
    }

    /** Whether the dialog grants the request. */
    public boolean isGranting() {
        return chosen != null && granting;
    }

    /** Whether the dialog refuses the request. */
    public boolean isRefusing() {
        return chosen != null && !granting;
    }

    /** Returns what the dialog does, as its heading. */
    public String getHeading() {
        return chosen == null
                ? ""
                : Sentences.ofPage()
                        .of(
                                granting ? "extension.grant.heading" : "extension.refuse.heading",
                                chosen.place());
    }

    /** Returns the latest date that can be granted, in words. */
    public String getLimit() {
        return limit;
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
