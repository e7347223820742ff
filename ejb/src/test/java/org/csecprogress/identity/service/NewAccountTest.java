package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Specifies what the form of a new account may say. */
@DisplayName("A new account")
class NewAccountTest {
    private static final String ADDRESS = "m.alvarez@x.example";
    private static final RoleChoice ROLE = new RoleChoice("STATE_REVIEWER", "");

    private static List<String> problems(String username, String name, String title) {
        return new NewAccount(username, name, title, ROLE)
                .problems().stream().map(each -> each.field() + " " + each.key()).toList();
    }

    @Test
    @DisplayName("has what was typed without spaces around it")
    void stripped() {
        assertThat(new NewAccount(" a@b ", " M. A. ", " T ", ROLE))
                .isEqualTo(new NewAccount("a@b", "M. A.", "T", ROLE));
        assertThat(problems(" a@b ", " M. A. ", " T ")).isEmpty();
    }

    @Test
    @DisplayName("has everything that is missing told at once, with the problems of its role")
    void missing() {
        assertThat(new NewAccount(null, null, null, new RoleChoice("", "")).problems())
                .containsExactly(
                        Problem.of("username", "account.username.format"),
                        Problem.of("name", "account.name.length"),
                        Problem.of("title", "account.title.length"),
                        Problem.of("role", "account.role.missing"));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a", "a@", "@b", "a@b@c", "a b@c", "a@b c", "a@b\tc", "a\u0000@b"})
    @DisplayName("has a user name that looks like an e-mail address")
    void address(String text) {
        assertThat(problems(text, "M.", "T.")).containsExactly("username account.username.format");
    }

    @Test
    @DisplayName("has an address of 64 characters before and 189 after the sign at most")
    void longAddress() {
        String longest = "a".repeat(64) + "@" + "b".repeat(189);
        assertThat(problems(longest, "M.", "T.")).isEmpty();
        assertThat(problems(longest + "b", "M.", "T."))
                .containsExactly("username account.username.format");
        assertThat(problems("a".repeat(65) + "@b", "M.", "T."))
                .containsExactly("username account.username.format");
    }

    @Test
    @DisplayName("has a name and a title of 1 to 120 characters")
    void length() {
        String longest = "n".repeat(120);
        assertThat(problems(ADDRESS, longest, longest)).isEmpty();
        assertThat(problems(ADDRESS, longest + "n", "T."))
                .containsExactly("name account.name.length");
        assertThat(problems(ADDRESS, "M.", longest + "n"))
                .containsExactly("title account.title.length");
        assertThat(problems(ADDRESS, " ", "T.")).containsExactly("name account.name.length");
    }

    @Test
    @DisplayName("has no character that cannot be stored, and says which")
    void control() {
        assertThat(new NewAccount(ADDRESS, "M.\u0000A.", "T\u0007T", ROLE).problems())
                .containsExactly(
                        new Problem("name", "text.control", List.of("U+0000")),
                        new Problem("title", "text.control", List.of("U+0007")));
    }
}
