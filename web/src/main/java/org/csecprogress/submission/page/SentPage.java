package org.csecprogress.submission.page;

import org.csecprogress.submission.service.Changes;
import org.csecprogress.submission.service.Filing;

/** A page of a filing as it was sent: figures, texts or milestones. */
interface SentPage {
    /** What was typed and is not saved, with what is wrong with it. */
    Draft draft();

    /** The answers that the page showed. */
    Shown shown();

    /** What could be read and was touched. */
    Changes changes();

    /**
     * Marks in the draft what both this page and someone else changed.
     *
     * @param now the filing as it is stored
     */
    void compare(Filing now);
}
