package org.csecprogress.releasedesk.text.page;

import org.csecprogress.kernel.web.Query;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TextAuthor;

/** The addresses of the public texts of a release. */
public final class TextsAddress {
    private static final String PATH = "/state/texts";

    private TextsAddress() {}

    /** Returns the address of the list of all authors. */
    public static String of(ReleaseNumber release) {
        return new Query(PATH).with("number", release.toString()).toString();
    }

    /** Returns the address of the texts of one. */
    static String of(ReleaseNumber release, TextAuthor author) {
        return new Query(PATH)
                .with("number", release.toString())
                .with("county", author.code())
                .toString();
    }
}
