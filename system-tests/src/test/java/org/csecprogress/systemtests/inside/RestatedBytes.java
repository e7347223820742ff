package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.csecprogress.release.ReleaseNumber;

/**
 * Compares public answers before and after a release was restated.
 *
 * @param restated the release that another one has replaced
 * @param later the release of the next quarter, which compares with it
 */
record RestatedBytes(ReleaseNumber restated, ReleaseNumber later) {
    private static final Pattern NOTE =
            Pattern.compile(
                    "<div class=\"banner\" id=\"compared\">.*?</div></div>", Pattern.DOTALL);

    /** The banner of a replaced release, in place of the one about a newer release. */
    private static final Pattern REPLACED =
            Pattern.compile(
                    "<div class=\"banner banner--answer\">.*?</div></div>"
                            + "|<div class=\"banner\">(?:(?!</div>).)*<div>(?:(?!</div>).)*"
                            + "/report/latest(?:(?!</div>).)*</div></div>"
                            + "|\"status\":\"\\w+\"",
                    Pattern.DOTALL);

    /** Returns whether an address is about one of the two. */
    boolean areAt(String address) {
        return isOf(later, address) || isOf(restated, address);
    }

    private static boolean isOf(ReleaseNumber release, String address) {
        return address.contains(release.toString());
    }

    /**
     * Checks that only one note changed in the later release and only the banner in the restated
     * one; files must be the same, including their headers.
     */
    void assertSame(String address, PublicBytes.Answer before, PublicBytes.Answer after) {
        assertEquals(before.status(), after.status(), address);
        Pattern note = isOf(later, address) ? NOTE : REPLACED;
        boolean changes = isOf(restated, address) && REPLACED.matcher(after.body()).find();
        if (!address.contains("/report/") && !changes) {
            assertEquals("", before.differsFrom(after), address);
            return;
        }
        long notes = note.matcher(after.body()).results().count();
        assertEquals(1, notes, "notes on " + address);
        assertEquals(without(note, before), without(note, after), address);
    }

    private static String without(Pattern note, PublicBytes.Answer answer) {
        return note.matcher(answer.body()).replaceAll("");
    }
}
