package org.csecprogress.filing.saving.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A page of a filing's answers: figures, texts or milestones. It is saved as a whole, by one of its
 * buttons or by autosave.
 */
public abstract class AnswersView {
    @Inject private CurrentFiling currentFiling;
    @Inject private FilingService filings;
    @Inject private SavedNote note;
    @Inject private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "csec.autosave.milliseconds", defaultValue = "10000")
    private int pause;

    private Draft draft = Draft.NONE;

    /** Returns the address of this page. */
    public abstract String getHere();

    /** Returns the address of the page after this one. */
    protected abstract String onwards();

    /** Parses the submitted page. */
    protected abstract SentPage read();

    /** Returns what was sent: a page that saves itself is read without its components. */
    protected SentFields sent() {
        return new SentFields(request.getParameterMap());
    }

    /** Returns a field of the request, or empty if it is missing. */
    protected String parameter(String name) {
        return sent().text(name);
    }

    /** Returns the catalogue that the page was rendered with. */
    protected Catalog catalogOfPage() {
        return currentFiling.catalog(parameter("catalog"));
    }

    /** Finds the filing, or responds with 404 if none has been opened. */
    public void load() {
        currentFiling.filing();
    }

    /** Builds the page anew, because it is shown again with unsaved input. */
    protected void rebuild() {}

    protected CurrentFiling currentFiling() {
        return currentFiling;
    }

    protected FilingService filings() {
        return filings;
    }

    /** Returns the unsaved input of the page. */
    protected Draft draft() {
        return draft;
    }

    /** Saves and stays on the page. */
    public void save() {
        save(getHere());
    }

    /** Saves and goes to the next page. */
    public void saveAndGoOn() {
        save(onwards());
    }

    /** Saves and returns to the task list. */
    public void saveAndReturn() {
        save(currentFiling.getHome());
    }

    /** Saves and redirects, or shows the page again with what was not saved. */
    protected void save(String then) {
        SentPage sent = read();
        draft = sent.draft();
        if (draft.isRefused()) {
            showAgain();
            return;
        }
        PageSaving.Outcome outcome = saving().save(sent, sent.changes());
        switch (outcome.kind()) {
            case SAVED, MERGED -> {
                note.keep();
                PageMessages.go(then);
            }
            case REFUSED -> {
                outcome.refused().forEach(draft::refuse);
                rebuild();
            }
            default -> {
                Complaints.add("", outcome.sentence());
                showAgain();
            }
        }
    }

    private void showAgain() {
        draft.errors().forEach(Complaints::add);
        draft.conflicts().forEach(Complaints::add);
        rebuild();
    }

    private PageSaving saving() {
        return new PageSaving(currentFiling, filings, Sentences.ofPage(), version());
    }

    /** Returns the version that the page showed, or -1, which never exists, if it is malformed. */
    private long version() {
        try {
            return Long.parseLong(parameter("version"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Saves the valid fields and sends the outcome to the page's script. */
    public void keep() {
        answer(new Autosave(saving(), () -> SavedNote.of(Instant.now())).keep(read()).written());
    }

    /** Sends JSON to the page's script instead of a page. */
    protected static void answer(JsonObjectBuilder answer) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("application/json");
        external.setResponseCharacterEncoding("UTF-8");
        try {
            external.getResponseOutputWriter().write(answer.build().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Returns how many milliseconds after the last change the page saves itself. */
    public int getPause() {
        return pause;
    }

    /** Returns the owner of the page, for whom alone a browser restores its unsaved input. */
    public String getOwner() {
        String entry = currentFiling.getEntryId();
        String suffix = entry.isEmpty() ? "" : "/" + entry;
        return currentFiling.actor().accountId() + suffix + " " + getHere();
    }

    /** Returns the kind of unsaved input on the page; see {@link Draft#unsaved}. */
    public String getUnsaved() {
        return draft.unsaved();
    }
}
