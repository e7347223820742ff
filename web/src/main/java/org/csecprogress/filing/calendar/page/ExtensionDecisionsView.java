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
import org.csecprogress.catalog.page.CountyField;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
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
    @Inject private CountyField counties;
    @Inject private PageMessages messages;

    private final TableLines<Extension> waiting =
            new TableLines<>(
                    "requests",
                    slice -> Sliced.of(extensions.waiting(current.get()), slice, orders()),
                    Extension::id);
    private final TableLines<Extension> closed =
            new TableLines<>(
                    "closed",
                    slice -> Sliced.of(extensions.closed(current.get()), slice, orders()),
                    Extension::id);
    private transient Extension chosen;
    private boolean granting;
    private LocalDate until;
    private String reason = "";

    private Map<String, Comparator<Extension>> orders() {
        return Map.of(
                "county", Comparator.comparing(each -> counties.name(each.county())),
                "quarter", Comparator.comparing(Extension::period),
                "until", Comparator.comparing(Extension::until),
                "asked", Comparator.comparing(Extension::askedAt));
    }

    /** Opens the page, or responds with 403. */
    public void open() {
        extensions.waiting(current.get());
    }

    /** Returns the requests that wait for a decision. */
    public TableLines<Extension> getWaiting() {
        return waiting;
    }

    /** Returns the most recently closed requests. */
    public TableLines<Extension> getClosed() {
        return closed;
    }

    public boolean isReviewer() {
        return current.get().has(Role.STATE_REVIEWER);
    }

    /** Begins to grant or to refuse a request. */
    public void choose(long id, boolean toGrant) {
        chosen =
                extensions.waiting(current.get()).stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElse(null);
        if (chosen == null) {
            end(List.of(Problem.of("", "extension.moved")), "");
        } else {
            granting = toGrant;
            until = chosen.until();
            reason = "";
            Dialogs.open(DIALOG);
        }
    }

    /** Grants the chosen request. */
    public void grant() {
        Sentences words = Sentences.ofPage();
        end(
                extensions.grant(current.get(), chosen.id(), until, reason),
                words.of("extension.granted", words.date(WorkingDays.next(until))));
    }

    /** Refuses the chosen request. */
    public void refuse() {
        end(
                extensions.refuse(current.get(), chosen.id(), reason),
                Sentences.ofPage().of("extension.refused"));
    }

    private void end(List<Problem> found, String done) {
        found.forEach(messages::wrong);
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
    public Extension getChosen() {
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

    /** Returns the latest date that can be granted. */
    public LocalDate getLimit() {
        return calendar.windows().of(chosen.period()).extensionLimit();
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
