package org.csecprogress.kernel.frame.web;

import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.MarkedText;

/** Texts of the frame that a state wrote in place of the standard ones. */
public interface SiteWords {
    /** Returns whose website it is. */
    Optional<String> banner(Language language);

    /** Returns where to find help, with links as {@link MarkedText} writes them. */
    Optional<String> help(Language language);

    /** Returns today's announcement for everybody. */
    Optional<String> announcement(Language language);

    /** Returns today's announcement for those who are signed in. */
    Optional<String> staffAnnouncement(Language language);

    /** Returns a text that changes with these texts, so that pages rendered before are stale. */
    String edition();
}
