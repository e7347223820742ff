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

    /** The sentence under the picture of a replaced release that other sites show. */
    private static final Pattern REPLACED_PICTURE =
            Pattern.compile("(?<=<p>)[^<]*<a [^>]*>[^<]*</a>(?=\\s*<a [^>]*>[^<]*</a>\\s*</p>)");

    private static final Pattern FILE = Pattern.compile(".*\\.(svg|png|bib)");
    private static final String PICTURE = "/embed";

    /** Returns whether an address is about one of the two. */
    boolean areAt(String address) {
        return isOf(later, address) || isOf(restated, address);
    }

    private static boolean isOf(ReleaseNumber release, String address) {
        return address.contains(release.toString());
    }

    /**
     * Checks that only one note changed in the later release and only the banner in the restated
     * one; files must be the same, including their headers, and what other sites show of the later
     * one.
     */
    void assertSame(String address, PublicBytes.Answer before, PublicBytes.Answer after) {
        assertEquals(before.status(), after.status(), address);
        Pattern note = note(address);
        boolean changes = isOf(restated, address) && REPLACED.matcher(after.body()).find();
        if (isFile(address) && !changes) {
            assertEquals("", before.differsFrom(after), address);
            return;
        }
        long notes = note.matcher(after.body()).results().count();
        assertEquals(1, notes, "notes on " + address);
        assertEquals(without(note, before), without(note, after), address);
    }

    private boolean isFile(String address) {
        return !address.contains("/report/")
                || FILE.matcher(address).matches()
                || (address.endsWith(PICTURE) && isOf(later, address));
    }

    private Pattern note(String address) {
        if (isOf(later, address)) {
            return NOTE;
        }
        return address.endsWith(PICTURE) ? REPLACED_PICTURE : REPLACED;
    }

    private static String without(Pattern note, PublicBytes.Answer answer) {
        return note.matcher(answer.body()).replaceAll("");
    }
}
