package org.csecprogress.auditrelease.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a public table, such as {@code ID-04.STATE.SEX.Q}.
 *
 * @param measure code of the measure
 * @param rows STATE, REGION or COUNTY
 * @param content TOTAL or the code of a dimension
 * @param level Q, FY or AJ
 */
public record TableName(String measure, String rows, String content, String level) {
    private static final Pattern FORMAT =
            Pattern.compile(
                    "([A-Z0-9][A-Z0-9-]*+)\\.(STATE|REGION|COUNTY)\\.([A-Z0-9_]++)\\.(Q|FY|AJ)");

    public static Optional<TableName> parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new TableName(
                                matcher.group(1),
                                matcher.group(2),
                                matcher.group(3),
                                matcher.group(4)))
                : Optional.empty();
    }

    public boolean isYearly() {
        return level.equals("FY");
    }

    @Override
    public String toString() {
        return measure + "." + rows + "." + content + "." + level;
    }
}
