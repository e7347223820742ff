package org.csecprogress.systemtests;

import java.util.function.Predicate;

/** An administrator's page about mail. */
record OutboxPage(Web admin) {
    static final String ADDRESS = "/state/outbox";

    /** More looks than the portal needs for what it does within milliseconds. */
    private static final int LOOKS = 2000;

    /** Asks for a test mail to the administrator. */
    void test() {
        Filer.stay(admin.press(admin.form(ADDRESS, "test-form"), "test"));
    }

    /** Sends the mail that failed last again. */
    void sendAgain() {
        Filer.stay(admin.press(admin.form(ADDRESS, "parked-form"), "parked:0:again"));
    }

    /** Returns the page once no mail waits, which follows the answer to the last one at once. */
    String awaitEmpty() {
        return await(page -> page.contains("<dt>Waiting</dt><dd>None</dd>"));
    }

    /** Returns the page once it is as wanted, after the mail server has seen the cause. */
    String await(Predicate<String> wanted) {
        String page = "";
        for (int look = 0; look < LOOKS; look++) {
            page = admin.get(ADDRESS).body();
            if (wanted.test(page)) {
                return page;
            }
        }
        throw new AssertionError(page);
    }
}
