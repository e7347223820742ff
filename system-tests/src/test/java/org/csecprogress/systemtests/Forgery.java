package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Posts forms that no page offers at that moment and checks what reaches the database. */
final class Forgery {
    private static final Pattern WRITE =
            Pattern.compile("(?i)\\s*(insert|update|delete|merge)\\b.*");

    /** The fields without which a post is ignored. */
    private static final List<String> ENTRANCE =
            List.of("jakarta.faces.ViewState", "primefaces.nonce");

    private Forgery() {}

    /** The portal's own writes: audit entries of reads, and the costs of plans. */
    private static final List<String> BY_ITSELF =
            List.of("insert into audit_entry", "update release_certificate set price_");

    /** Returns the statements that write, except the portal's own. */
    static List<String> writes(List<String> statements) {
        return statements.stream()
                .filter(each -> WRITE.matcher(each).matches())
                .filter(
                        each ->
                                BY_ITSELF.stream()
                                        .noneMatch(each.toLowerCase(Locale.ROOT)::startsWith))
                .toList();
    }

    /** Fails if the post writes anything, whether or not it is refused with a message. */
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
     * Returns the fields of one form with the view state of another, so that the post counts as one
     * from a page that its sender has open.
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
