package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.review.KeptQueueView;
import org.csecprogress.review.service.QueueViewService.View;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A saved view of the queue")
class QueueViewServiceTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final Actor DUNN = Staff.REVIEWER;
    private static final Actor FALK = Staff.OTHER_REVIEWER;
    private static final View LATE = new View("Late", "tab=LATE");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final QueueViewService views = portal.bean(QueueViewService.class);

    private Optional<Problem> keep(Actor reviewer, View view) {
        return views.keep(reviewer, Q3, view);
    }

    private static Optional<Problem> problem(String key) {
        return Optional.of(Problem.of("view-name", key));
    }

    @Test
    @DisplayName("is a reviewer's own, by name")
    void own() {
        assertThat(keep(DUNN, LATE)).isEmpty();
        assertThat(keep(DUNN, new View(" Back ", "tab=BACK"))).isEmpty();
        assertThat(keep(FALK, new View("Late", "tab=MINE"))).isEmpty();
        assertThat(views.all(DUNN)).containsExactly(new View("Back", "tab=BACK"), LATE);
        assertThat(views.all(FALK)).containsExactly(new View("Late", "tab=MINE"));
    }

    @Test
    @DisplayName("takes the place of one of the same name")
    void replaces() {
        keep(DUNN, LATE);
        keep(FALK, LATE);
        assertThat(keep(DUNN, new View("Late ", "tab=ALL"))).isEmpty();
        assertThat(views.all(DUNN)).containsExactly(new View("Late", "tab=ALL"));
        assertThat(views.all(FALK)).containsExactly(LATE);
    }

    @Test
    @DisplayName("needs a name of at most 60 characters, without anybody's particulars")
    void name() {
        assertThat(keep(DUNN, new View("  ", "tab=ALL"))).isEqualTo(problem("view.name.missing"));
        assertThat(keep(DUNN, new View("a".repeat(61), "tab=ALL")))
                .isEqualTo(problem("view.name.long"));
        assertThat(keep(DUNN, new View("(530) 555-0134", "tab=ALL")))
                .map(Problem::key)
                .contains("view.name.identifier");
        assertThat(views.all(DUNN)).isEmpty();
        assertThat(keep(DUNN, new View("a".repeat(60), "tab=ALL"))).isEmpty();
    }

    @Test
    @DisplayName("has a query of at most 500 characters")
    void query() {
        assertThat(keep(DUNN, new View("Long", "q".repeat(501))))
                .isEqualTo(problem("view.name.long"));
        assertThat(views.all(DUNN)).isEmpty();
        assertThat(keep(DUNN, new View("Long", "q".repeat(500)))).isEmpty();
    }

    @Test
    @DisplayName("is one of at most 20 of a reviewer, which can be changed")
    void most() {
        for (int each = 1; each <= 20; each++) {
            assertThat(keep(DUNN, new View("View " + each, "tab=ALL"))).isEmpty();
        }
        assertThat(keep(DUNN, LATE)).contains(new Problem("view-name", "view.most", List.of(20)));
        assertThat(keep(DUNN, new View("View 3", "tab=LATE"))).isEmpty();
        assertThat(views.all(DUNN)).hasSize(20).contains(new View("View 3", "tab=LATE"));
        assertThat(keep(FALK, LATE)).isEmpty();
    }

    @Test
    @DisplayName("can be forgotten by its reviewer")
    void forgets() {
        keep(DUNN, LATE);
        keep(DUNN, new View("Back", "tab=BACK"));
        keep(FALK, LATE);
        views.forget(DUNN, "Late");
        views.forget(DUNN, "Unknown");
        views.forget(FALK, "Back");
        assertThat(views.all(DUNN)).extracting(View::name).containsExactly("Back");
        assertThat(views.all(FALK)).containsExactly(LATE);
        assertThat(portal.memory().all(KeptQueueView.class)).hasSize(2);
    }
}
