package org.csecprogress.systemtests;

import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * How long tests wait for what must happen. A machine may be slow, and three suites share it; a
 * long wait costs nothing where nothing is broken.
 */
final class Patience {
    /** For a page, a dialog or a message of a portal that runs. */
    static final Duration PAGE = Duration.ofMinutes(3);

    /** For a server to start or end, and for the build of a release, its trial and its audit. */
    static final Duration WORK = Duration.ofMinutes(20);

    private Patience() {}

    /** Returns the options that wait for work to end. */
    static Page.WaitForSelectorOptions forWork() {
        return new Page.WaitForSelectorOptions().setTimeout(millis(WORK));
    }

    /** Returns milliseconds as the browser takes them. */
    static double millis(Duration patience) {
        return (double) patience.toMillis();
    }
}
