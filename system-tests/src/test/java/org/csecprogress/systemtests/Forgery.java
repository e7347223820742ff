package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
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

    /**
     * A form of everybody's page of notices, whose view state everybody therefore has. The page
     * names what has a state in it; under a name that Faces made, another page would give the state
     * to another component and fail before it decides.
     */
    static final String OWN_FORM = "mail-form";

    private static final Map<People.Person, HtmlForm> PAGES = new HashMap<>();

    private Forgery() {}

    /** The portal's own writes: audit entries of reads, and who is there. */
    private static final List<String> BY_ITSELF =
            List.of(
                    "insert into audit_entry",
                    // A factor that was shown is counted, whatever it was shown for.
                    "insert into sign_in_failure",
                    "update sign_in_failure",
                    "update account_session set last_seen_at");

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
                portal.duringWithWork(
                        () ->
                                assertThat(post.get().statusCode())
                                        .as(what)
                                        .isIn(200, 302, 403, 404, 409));
        assertThat(writes(asked)).as(what).isEmpty();
    }

    /** Fails if a post to the shared portal writes anything. */
    static void refused(String what, Supplier<HttpResponse<String>> post) {
        assertNothingIsWritten(Portal.shared(), what, post);
    }

    /**
     * Fails unless a post to the shared portal writes. It ends a test whose forged posts could all
     * have been refused for another reason than the one that is meant.
     */
    static void written(String what, Supplier<HttpResponse<String>> post) {
        List<String> asked = Portal.shared().during(() -> Filer.done(post.get()));
        assertThat(writes(asked)).as(what).isNotEmpty();
    }

    /** Returns a form that everybody has on a page, as a person's second session was shown it. */
    static synchronized HtmlForm pageOf(People.Person person) {
        return PAGES.computeIfAbsent(
                person, each -> Sessions.again(each).form("/notices", OWN_FORM));
    }

    /** Returns what a link would send for a button that is pressed, without a page. */
    static String query(HtmlForm form, String button) {
        return Web.encoded(
                form.pressed(button).stream()
                        .filter(field -> !ENTRANCE.contains(field.getKey()))
                        .toList());
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
