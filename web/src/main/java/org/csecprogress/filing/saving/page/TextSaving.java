package org.csecprogress.filing.saving.page;

import java.util.Optional;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.web.Sentences;

/** Saves a page of texts or milestones, by one of its buttons or by autosave. */
public final class TextSaving {
    private final CurrentFiling desk;
    private final PageSaving saving;

    public TextSaving(CurrentFiling desk, FilingService filings) {
        this.desk = desk;
        saving = new PageSaving(desk, filings, Sentences.ofPage());
    }

    /**
     * Saves and redirects, or shows why not.
     *
     * @param then the address to redirect to
     * @return the draft to show again, or empty if everything was saved
     */
    public Optional<Draft> save(SentPage sent, String then) {
        Draft draft = sent.draft();
        if (!draft.isRefused()) {
            PageSaving.Outcome outcome = saving.save(sent, sent.changes());
            if (outcome.isStored()) {
                desk.saved();
                desk.go(then);
                return Optional.empty();
            }
            if (outcome.kind() == PageSaving.Kind.REFUSED) {
                outcome.refused().forEach(draft::refuse);
                return Optional.of(draft);
            }
            Complaints.add("", outcome.sentence());
        }
        draft.errors().forEach(Complaints::add);
        draft.conflicts().forEach(Complaints::add);
        return Optional.of(draft);
    }

    /** Saves the valid fields and sends the outcome to the page's script. */
    public void keep(SentPage sent) {
        desk.answer(new Autosave(desk, saving).keep(sent).written());
    }
}
