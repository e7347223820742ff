package org.csecprogress.sitetext;

import java.util.Map;
import org.csecprogress.kernel.LocalText;

/** The approved site texts, as the public side reads them. */
public interface PassedSiteTexts {
    /**
     * Returns the approved text of each kind that has one.
     *
     * @throws IllegalStateException if the database cannot be read
     */
    Map<SiteTextKind, LocalText> read();
}
