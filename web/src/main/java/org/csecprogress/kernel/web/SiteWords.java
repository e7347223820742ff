package org.csecprogress.kernel.web;

import java.util.Optional;
import org.csecprogress.kernel.Language;

/** Words of the frame that a state wrote in the place of the standard ones. */
public interface SiteWords {
    /** Whose website it is. */
    Optional<String> banner(Language language);

    /** Where to find help, with links as {@link MarkedText} writes them. */
    Optional<String> help(Language language);

    /** Another text where other words stand on the pages: what was rendered before is stale. */
    String edition();
}
