package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The database is asked")
class StatementsIT {
    private final Portal portal = Portal.shared();

    @Test
    @DisplayName("nothing for the sign-in page")
    void signInPage() {
        Web web = new Web(portal.url(""));
        web.get("/sign-in");
        assertThat(during(() -> web.get("/sign-in"))).isEmpty();
    }

    @Test
    @DisplayName("at least once by signing in, so the counting counts")
    void signingIn() {
        assertThat(during(() -> Web.signedIn(portal.url(""), People.AUDITOR))).isNotEmpty();
    }

    @Test
    @DisplayName("at most six times for the public home")
    void home() {
        Web web = new Web(portal.url(""));
        web.get("/");
        assertThat(during(() -> web.get("/"))).hasSizeLessThanOrEqualTo(6);
    }

    private List<String> during(Runnable request) {
        int before = portal.statements().size();
        request.run();
        List<String> after = portal.statements();
        return after.subList(before, after.size());
    }
}
