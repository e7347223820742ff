package org.csecprogress.release.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.persistence.WithReleases;
import org.csecprogress.release.review.ReleaseOpening;
import org.csecprogress.release.review.ReleaseOpenings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a person opened of a release")
class JpaReleaseOpeningsTest extends WithReleases {
    private ReleaseOpenings openings;
    private Release release;

    @BeforeEach
    void open() {
        openings = new JpaReleaseOpenings(em);
        release = release(Q3, 1);
        move(release, ReleaseAction.FREEZE, PUBLISHER);
        release.recordBuild("i", 1, "tables");
        openings.add(new ReleaseOpening(release, OFFICER, ReleasePart.REPORT, NOON));
        openings.add(new ReleaseOpening(release, OFFICER, ReleasePart.DISCLOSURE, NOON));
        forget();
    }

    @Test
    @DisplayName("counts for that person alone")
    void person() {
        assertThat(openings.of(OFFICER, release))
                .containsExactlyInAnyOrder(ReleasePart.REPORT, ReleasePart.DISCLOSURE);
        assertThat(openings.of(PUBLISHER, release)).isEmpty();
    }

    @Test
    @DisplayName("counts for those tables alone")
    void tables() {
        Release again = em.find(Release.class, release.id());
        again.recordBuild("i", 1, "other tables");
        assertThat(openings.of(OFFICER, again)).isEmpty();
    }
}
