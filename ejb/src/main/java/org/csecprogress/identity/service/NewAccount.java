package org.csecprogress.identity.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.Problem;

/**
 * The details of a new account.
 *
 * @param username e-mail address to sign in with
 * @param name as shown in histories and under certifications
 * @param title as shown under certifications
 * @param role its first role
 */
public record NewAccount(String username, String name, String title, RoleChoice role) {
    /** Longest name and title, as the database stores them. */
    public static final int LONGEST_NAME = 120;

    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");

    public NewAccount {
        username = username == null ? "" : username.strip();
        name = name == null ? "" : name.strip();
        title = title == null ? "" : title.strip();
    }

    /** Returns whether the text looks like an e-mail address, which only a mail could prove. */
    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    private static Optional<Problem> named(String field, String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            return Optional.of(Problem.of(field, "account." + field + ".length"));
        }
        return Characters.unkeepable(text)
                .map(found -> new Problem(field, "text.control", List.of(found)));
    }

    /** Returns what is wrong with the details, by field; empty if nothing is. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!isAddress(username)) {
            problems.add(Problem.of("username", "account.username.format"));
        }
        named("name", name).ifPresent(problems::add);
        named("title", title).ifPresent(problems::add);
        problems.addAll(role.problems());
        return problems;
    }
}
