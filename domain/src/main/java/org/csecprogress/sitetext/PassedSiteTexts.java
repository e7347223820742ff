package org.csecprogress.sitetext;

import java.util.Map;

/** The approved site texts, as the public side reads them. */
public interface PassedSiteTexts {
    /**
     * Returns the approved text of each kind that has one, with its days.
     *
     * @throws IllegalStateException if the database cannot be read
     */
    Map<SiteTextKind, ShownText> read();
}
