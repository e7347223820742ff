package org.csecprogress.sitetext;

/** Texts on every page that a state may replace. */
public enum SiteTextKind {
    /** The owner of the website, at the top of each page. */
    BANNER(200),
    /** Where to find help, at the bottom of each public page. */
    HELP(1000),
    /** News at the top of each page, on its days. */
    ANNOUNCEMENT(300),
    /** News at the top of the pages of those who are signed in, on its days. */
    STAFF_ANNOUNCEMENT(300);

    private final int longest;

    SiteTextKind(int longest) {
        this.longest = longest;
    }

    /** Returns the greatest length in characters. */
    public int longest() {
        return longest;
    }

    /** Whether the text is shown on its days alone, and nothing stands in its place otherwise. */
    public boolean isAnnouncement() {
        return this == ANNOUNCEMENT || this == STAFF_ANNOUNCEMENT;
    }
}
