package org.csecprogress.catalog;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.LocalText;

/**
 * An answer that is not a figure.
 *
 * @param code its code
 * @param label its label
 * @param note further information
 */
public record Code(String code, LocalText label, String note) {
    private static final String VALIDATED = "validated";
    private static final Pattern RANK = Pattern.compile("rank (\\d{1,3})");

    /** Whether the note says that the tool is validated. */
    public boolean isValidated() {
        return note.equals(VALIDATED);
    }

    /** Returns the rank in a progression, if the note states one. */
    public OptionalInt rank() {
        Matcher matcher = RANK.matcher(note);
        return matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }
}
