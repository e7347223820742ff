package org.csecprogress.submission.page;

import java.util.Optional;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.service.FilingService;

/** Saves a page of texts or milestones, by one of its buttons or by itself. */
final class TextSaving {
    private final Desk desk;
    private final PageSaving saving;

    TextSaving(Desk desk, FilingService filings) {
        this.desk = desk;
        saving = new PageSaving(desk, filings, Sentences.ofPage());
    }

    /**
     * Saves and goes on, or says why not.
     *
     * @param then where to go
     * @return what was not saved, to be shown again; empty where all was saved
     */
    Optional<Draft> save(SentPage sent, String then) {
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

    /** Saves what can be read and answers in short, for the page that stays as it is. */
    void keep(SentPage sent) {
        desk.answer(new Autosave(desk, saving).keep(sent).written());
    }
}
