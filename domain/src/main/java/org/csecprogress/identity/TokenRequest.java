package org.csecprogress.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Problem;

/**
 * A request for a new access token.
 *
 * @param name name of the token
 * @param days validity in days, as chosen
 */
public record TokenRequest(String name, String days) {
    /** The choices of validity in days; no token is valid for ever. */
    public static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    /** A short name for a system: letters, digits and a few signs. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}");

    /** Longer numbers may be dates, phone numbers or case numbers. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4}");

    public TokenRequest {
        name = name == null ? "" : name.strip();
        days = days == null ? "" : days;
    }

    /** Returns the problems of the request. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "token.name.empty"));
        } else if (!NAME.matcher(name).matches() || LONG_NUMBER.matcher(name).find()) {
            problems.add(Problem.of("name", "token.name.wrong"));
        }
        if (DAYS.stream().noneMatch(choice -> choice.toString().equals(days))) {
            problems.add(Problem.of("days", "token.days.wrong"));
        }
        return problems;
    }
}
