package org.csecprogress.kernel.frame.web;

import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.MarkedText;

/** Texts of the frame that a state wrote in place of the standard ones. */
public interface SiteWords {
    /** Whose website it is, where to find help, and what is announced. */
    enum Text {
        BANNER,
        HELP,
        ANNOUNCEMENT,
        STAFF_ANNOUNCEMENT
    }

    /** Returns a text as it is today. Help has links as {@link MarkedText} writes them. */
    Optional<String> of(Text text, Language language);

    /** Returns a text that changes with these texts, so that pages rendered before are stale. */
    String edition();
}
