package org.csecprogress.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Problem;

/**
 * What someone asks for who makes an access token.
 *
 * @param name what to call it
 * @param days for how many days, as it was chosen
 */
public record TokenRequest(String name, String days) {
    /** For how many days a token may be made: none for ever. */
    public static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    /** A name for a system, not a sentence: letters, digits and a few signs. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}");

    public TokenRequest {
        name = name == null ? "" : name.strip();
        days = days == null ? "" : days;
    }

    /** What is wrong with it. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.of("name", "token.name.empty"));
        } else if (!NAME.matcher(name).matches()) {
            problems.add(Problem.of("name", "token.name.wrong"));
        }
        if (DAYS.stream().noneMatch(choice -> choice.toString().equals(days))) {
            problems.add(Problem.of("days", "token.days.wrong"));
        }
        return problems;
    }
}
