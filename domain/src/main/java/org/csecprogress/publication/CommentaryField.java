package org.csecprogress.publication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Language;

/**
 * Where CDSS comments on a section of a report in one language: a field beside those of the
 * catalogue, none of which has such a code.
 *
 * @param section number of the section, from 1, or {@link #RESTATEMENT}
 */
public record CommentaryField(int section, Language language) {
    /** In place of a section: why the release takes the place of an earlier one. */
    public static final int RESTATEMENT = 0;

    private static final Pattern FORMAT = Pattern.compile("S(0|[1-9]\\d?)\\.(EN|ES)");

    /** The field of that code; nothing for a field of the catalogue. */
    public static Optional<CommentaryField> parse(String code) {
        Matcher matcher = FORMAT.matcher(code);
        return matcher.matches()
                ? Optional.of(
                        new CommentaryField(
                                Integer.parseInt(matcher.group(1)),
                                Language.valueOf(matcher.group(2))))
                : Optional.empty();
    }

    /** Its code, such as {@code S3.EN}. */
    public String code() {
        return "S" + section + "." + language;
    }

    /** The same section in the other language. */
    public CommentaryField other() {
        return new CommentaryField(section, language == Language.EN ? Language.ES : Language.EN);
    }
}
