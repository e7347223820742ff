package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Builds after all but one small row of a breakdown was shown to someone. */
@DisplayName("A build in which a small count cannot be protected")
@Tag("apart")
@Order(1) // While the demonstration is played, for which the stories wait.
class UnprovedIT {
    private static final String PERIOD = Story.FILED.toString();

    @Test
    @DisplayName("tells those who can act which figure is unsafe, and which table to leave out")
    void told() throws SQLException {
        try (Portal portal = Portal.prepared("unproved")) {
            portal.start(Map.of());
            Story story = new Story(portal.url(""));
            story.file();
            story.approve();
            try (Connection connection = portal.database().connect()) {
                Known known = Known.allButOne(connection, PERIOD);
                story.build();
                publisher(portal, story, known);
                officer(portal, story, known);
                reviewer(portal, story);
                thaw(portal, story);
                assertThat(Known.rows(connection)).as("what the failed build left").isZero();
            }
        }
    }

    private static Someone someone(Portal portal, People.Person person) {
        return Someone.at(portal, Browser.WIDE, person);
    }

    private static void publisher(Portal portal, Story story, Known known) {
        try (Someone publisher = someone(portal, People.PUBLISHER)) {
            publisher.open(story.release());
            publisher.sees("The audit could not prove that small counts are safe");
            publisher.sees("Figures that are not safe").sees(known.table());
            publisher.sees(known.figure() + ": Anyone could work it out.");
            publisher.sees("What would help").sees("Leave out “" + known.table() + "”.");
            publisher.sees("How to leave out a table").sees("measures.csv");
            publisher.browser().screenshot(Browser.WIDE + "-state-release-failed");
            publisher.page().setViewportSize(Browser.NARROW, 800);
            publisher.browser().assertAccessible().assertNoSidewaysScroll();
            publisher.browser().screenshot(Browser.NARROW + "-state-release-failed");
        }
    }

    private static void officer(Portal portal, Story story, Known known) {
        try (Someone officer = someone(portal, People.DISCLOSURE)) {
            officer.open("/notices").sees(known.table());
            officer.open(story.release()).sees("What would help");
        }
    }

    private static void reviewer(Portal portal, Story story) {
        try (Someone reviewer = someone(portal, People.REVIEWER)) {
            reviewer.open(story.release()).sees("could not prove");
            assertThat(reviewer.page().content()).doesNotContain("What would help");
        }
    }

    private static void thaw(Portal portal, Story story) {
        try (Someone publisher = someone(portal, People.PUBLISHER)) {
            publisher.open(story.release());
            publisher.opens("#thaw-failed");
            publisher.keys().to("#reason").type("Two counties look at their figures again.");
            publisher.pressAt("#thaw").isFine().sees("unfrozen");
        }
    }
}
