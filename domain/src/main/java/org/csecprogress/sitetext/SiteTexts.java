package org.csecprogress.sitetext;

import java.util.List;

/** The editable texts of the portal. Each kind always has exactly one. */
public interface SiteTexts {
    /** Returns the text of each kind, in the order of the kinds. */
    List<SiteText> all();

    /** Returns the text of a kind and locks it until the transaction ends. */
    SiteText lock(SiteTextKind kind);

    /** Writes the changes now, so that a changed text has its new version. */
    void flush();
}
