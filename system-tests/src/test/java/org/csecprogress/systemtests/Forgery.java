package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Posts what no page offers at that moment, and looks at what reaches the database. */
final class Forgery {
    private static final Pattern WRITE =
            Pattern.compile("(?i)\\s*(insert|update|delete|merge)\\b.*");

    /** The fields without which a post is not read at all. */
    private static final List<String> ENTRANCE =
            List.of("jakarta.faces.ViewState", "primefaces.nonce");

    private Forgery() {}

    /** What the portal writes by itself: that somebody has looked, and what a plan has cost. */
    private static final List<String> BY_ITSELF =
            List.of("insert into audit_entry", "update release_certificate set price_");

    /** The statements that write, apart from those that no post asks for. */
    static List<String> writes(List<String> statements) {
        return statements.stream()
                .filter(each -> WRITE.matcher(each).matches())
                .filter(each -> BY_ITSELF.stream().noneMatch(each::startsWith))
                .toList();
    }

    /** Nothing may be written by the post. Whether it is refused in words or not is no matter. */
    static void assertNothingIsWritten(
            Portal portal, String what, Supplier<HttpResponse<String>> post) {
        List<String> asked =
                portal.during(
                        () ->
                                assertThat(post.get().statusCode())
                                        .as(what)
                                        .isIn(200, 302, 403, 404, 409));
        assertThat(writes(asked)).as(what).isEmpty();
    }

    /**
     * The fields of one form with the state of another, so that the post is read as one of a page
     * that its sender has.
     *
     * @param button the button to press, whether or not it is there
     */
    static List<Map.Entry<String, String>> forged(HtmlForm fields, HtmlForm state, String button) {
        for (String name : ENTRANCE) {
            fields.force(name, state.value(name));
        }
        return fields.pressed(button);
    }
}
