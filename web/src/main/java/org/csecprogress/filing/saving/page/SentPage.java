package org.csecprogress.filing.saving.page;

import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.Filing;

/** A submitted page of a filing: figures, texts or milestones. */
public interface SentPage {
    /** Returns the unsaved input with its errors. */
    Draft draft();

    /** Returns the answers that the page showed. */
    Shown shown();

    /** Returns the valid input that was touched. */
    FilingChanges changes();

    /**
     * Marks in the draft what both this page and somebody else changed.
     *
     * @param now the filing as it is now stored
     */
    void compare(Filing now);
}
