package org.csecprogress.release.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockModeType;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The locks of releases, which only a database has. */
@DisplayName("The releases in a database")
class JpaReleasesTest extends WithReleases {
    private Releases releases;
    private Release release;
    private Release built;

    @BeforeEach
    void store() {
        releases = new JpaReleases(em);
        release = release(Q3, 1);
        built = release(Q2, 1);
        move(release, ReleaseAction.FREEZE, PUBLISHER);
        move(built, ReleaseAction.FREEZE, PUBLISHER);
        move(built, ReleaseAction.BUILD, ReleaseAction.SYSTEM);
        forget();
    }

    private LockModeType lock(Release of) {
        return em.getLockMode(releases.find(of.number()).orElseThrow());
    }

    @Test
    @DisplayName("are locked while they are held, and no others")
    void one() {
        releases.lock(release.number());
        assertThat(lock(release)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        assertThat(lock(built)).isNotEqualTo(LockModeType.PESSIMISTIC_WRITE);
    }

    @Test
    @DisplayName("are locked with all that wait to go out")
    void inTurn() {
        releases.lockInTurn(release.number());
        assertThat(lock(release)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        assertThat(lock(built)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
    }
}
