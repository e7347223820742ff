package org.csecprogress.sitetext;

/** Words that stand on every page, and that a state may write in the place of the standard ones. */
public enum SiteTextKind {
    /** Whose website it is, at the head of each page. */
    BANNER(200),
    /** Where to find help, at the foot of each public page. */
    HELP(1000);

    private final int longest;

    SiteTextKind(int longest) {
        this.longest = longest;
    }

    /** How many characters there is room for. */
    public int longest() {
        return longest;
    }
}
