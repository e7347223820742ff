package org.csecprogress.sitetext;

/** Texts on every page that a state may replace. */
public enum SiteTextKind {
    /** The owner of the website, at the top of each page. */
    BANNER(200),
    /** Where to find help, at the bottom of each public page. */
    HELP(1000);

    private final int longest;

    SiteTextKind(int longest) {
        this.longest = longest;
    }

    /** Returns the greatest length in characters. */
    public int longest() {
        return longest;
    }
}
