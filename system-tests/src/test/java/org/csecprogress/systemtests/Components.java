package org.csecprogress.systemtests;

import com.microsoft.playwright.Page;

/** Works the components of a page as a person does. */
final class Components {
    private static final String YES = ".ui-confirmdialog-yes";

    private Components() {}

    /** Chooses from a list by the words of the choice, and waits until the list has faded. */
    static void choose(Page page, String id, String words) {
        page.click("#" + id + "_label");
        // A choice that is made before the list is ready is lost.
        page.waitForSelector("#" + id + " [aria-expanded=true], #" + id + "[aria-expanded=true]");
        page.click("#" + id + "_panel li[data-label=\"" + words + "\"]");
        page.waitForSelector("#" + id + "_panel", hidden());
    }

    /** Types the beginning of a name and takes the first that is proposed. */
    static void complete(Page page, String id, String beginning) {
        page.fill("#" + id + "_input", "");
        page.locator("#" + id + "_input").pressSequentially(beginning);
        page.click("#" + id + "_panel li:has-text('" + beginning + "')");
    }

    /** Agrees in the dialog that a button has opened, and waits until it is closed. */
    static void confirm(Page page) {
        page.click(YES);
        page.waitForSelector(YES, hidden());
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }
}
