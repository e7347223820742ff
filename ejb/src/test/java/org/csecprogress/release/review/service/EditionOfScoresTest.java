package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies by which edition of the guidelines a release is scored. */
@DisplayName("The scores of a release")
class EditionOfScoresTest {
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-11-20T20:00:00Z"));

    private int edition(Release release) {
        return portal.bean(DisclosureReviewService.class)
                .look(Staff.LEGAL, release.number())
                .orElseThrow()
                .tables()
                .get(0)
                .score()
                .edition();
    }

    @Test
    @DisplayName("are by the edition of the day of its build")
    void edition() {
        ReleaseOnDesk desk = new ReleaseOnDesk(portal);
        desk.played()
                .at("2025-09-29T17:00:00Z")
                .built()
                .at("2025-10-02T17:00:00Z")
                .step(ReleaseAction.SIGN_STATISTICS, Staff.STATISTICS, "");
        assertThat(edition(desk.stored())).isEqualTo(1);
    }

    @Test
    @DisplayName("are by the edition of the day of its last build")
    void rebuilt() {
        ReleaseOnDesk desk = new ReleaseOnDesk(portal);
        desk.played().at("2025-09-29T17:00:00Z").built();
        Release release = desk.stored();
        String tables = release.tablesDigest().orElseThrow();
        Instant later = Instant.parse("2025-10-02T17:00:00Z");
        apply(release, ReleaseAction.REBUILD, Staff.PUBLISHER, later);
        release.recordBuild("i", 58, tables);
        apply(release, ReleaseAction.BUILD, ReleaseAction.SYSTEM, later.plusSeconds(60));
        assertThat(edition(release)).isEqualTo(2);
    }

    private void apply(Release release, ReleaseAction action, Actor actor, Instant at) {
        portal.memory().add(release.apply(action, actor, "", Set.of(), at));
    }
}
