package org.csecprogress.release.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Language;

/**
 * The field for CDSS commentary on a section of a report in one language. No field of the catalogue
 * has such a code.
 *
 * @param section number of the section, from 1, or {@link #RESTATEMENT}
 */
public record CommentaryField(int section, Language language) {
    /** Used in place of a section: why the release replaces an earlier one. */
    public static final int RESTATEMENT = 0;

    private static final Pattern FORMAT = Pattern.compile("S(0|[1-9]\\d?)\\.(EN|ES)");

    /** Returns the field with that code; empty for a field of the catalogue. */
    public static Optional<CommentaryField> parse(String code) {
        Matcher matcher = FORMAT.matcher(code);
        return matcher.matches()
                ? Optional.of(
                        new CommentaryField(
                                Integer.parseInt(matcher.group(1)),
                                Language.valueOf(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns the code, such as {@code S3.EN}. */
    public String code() {
        return "S" + section + "." + language;
    }

    /** Returns the field for the same section in the other language. */
    public CommentaryField other() {
        return new CommentaryField(section, language == Language.EN ? Language.ES : Language.EN);
    }
}
