package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads what the publication of a quarter has told people. */
@DisplayName("Of a release")
class ReleaseNoticesIT {
    private static final Portal PORTAL = Portal.shared();

    @BeforeAll
    static void play() {
        Story.onShared();
    }

    @Test
    @DisplayName("those who work on it are told of each step, and everybody of the last")
    void told() throws SQLException {
        List<String> releasers = List.of(at(People.DISCLOSURE), at(People.PUBLISHER));
        assertThat(told("RELEASE_BUILT")).isEqualTo(releasers);
        assertThat(told("READY_TO_SIGN"))
                .containsExactly(at(People.DEPARTMENT), at(People.LEGAL), at(People.STATISTICS));
        assertThat(told("READY_TO_CLEAR")).isEqualTo(releasers);
        assertThat(told("CLEARED")).containsExactly(at(People.PUBLISHER));
        assertThat(told("RELEASED")).contains(at(People.PREPARER), at(People.OTHER_COUNTY));
    }

    private static String at(People.Person person) {
        return person.username();
    }

    private static List<String> told(String kind) throws SQLException {
        try (Connection connection = PORTAL.database().connect()) {
            return History.lines(
                    connection,
                    "select a.username from notice n join account a on a.id = n.account_id where"
                            + " n.period = '"
                            + Story.FILED
                            + "' and n.kind = '"
                            + kind
                            + "' order by a.username");
        }
    }

    @Test
    @DisplayName("a notice leads those who work on it to its page, and nobody of a county")
    void leads() {
        assertThat(notices(People.PUBLISHER))
                .contains("/state/release?number=" + Story.FILED + "-r1");
        assertThat(notices(People.PREPARER))
                .contains("is public")
                .doesNotContain("is ready to clear", "/state/release");
    }

    /** Returns all pages of a person's notices. */
    private static String notices(People.Person person) {
        Web web = Web.signedIn(PORTAL.url(""), person);
        List<String> pages = new ArrayList<>();
        String page = web.get("/notices").body();
        pages.add(page);
        for (int next = 2; page.contains("aria-label=\"Page " + next + "\""); next++) {
            page = web.get("/notices?page=" + next).body();
            pages.add(page);
        }
        return String.join("", pages);
    }
}
