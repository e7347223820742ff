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
 * @param level Q, FY, AJ or T3
 */
public record TableName(String measure, String rows, String content, String level) {
    private static final int THREE_YEARS = 3;
    private static final Pattern FORMAT =
            Pattern.compile(
                    "([A-Z0-9][A-Z0-9-]*+)\\.(STATE|REGION|COUNTY)\\.([A-Z0-9_]++)\\.(Q|FY|AJ|T3)");

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

    /** Returns how many fiscal years its figures are the sum of; none if they are of a quarter. */
    public int years() {
        return switch (level) {
            case "FY" -> 1;
            case "T3" -> THREE_YEARS;
            default -> 0;
        };
    }

    @Override
    public String toString() {
        return measure + "." + rows + "." + content + "." + level;
    }
}
