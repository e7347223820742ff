package org.csecprogress.filing.saving.page;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;

/** A submitted page of a filing: figures, texts or milestones. */
public abstract class SentPage {
    protected final Draft draft = new Draft();
    protected final Shown shown;
    protected final Sentences words;
    protected final SentFields sent;
    private final FindingText sentences;

    /**
     * @param catalog the catalogue of the page
     * @param sent the fields as the browser sent them
     */
    protected SentPage(Catalog catalog, Sentences words, SentFields sent) {
        this.words = words;
        this.sent = sent;
        sentences = new FindingText(catalog, words.language());
        shown = Shown.parse(sent.text("shown"));
    }

    /** Returns the unsaved input with its errors. */
    public final Draft draft() {
        return draft;
    }

    /** Returns the answers that the page showed. */
    public final Shown shown() {
        return shown;
    }

    /** Marks in the draft that a field cannot be read. */
    protected final void refuse(String field, Finding finding) {
        draft.refuse(field, sentences.of(finding));
    }

    /** Returns the valid input that was touched. */
    public abstract FilingChanges changes();

    /**
     * Marks in the draft what both this page and somebody else changed.
     *
     * @param now the filing as it is now stored
     */
    public abstract void compare(Filing now);
}
