package org.csecprogress.release.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Set;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The releases")
class JpaReleasesTest extends WithReleases {
    private static final ReleaseNumber SECOND = new ReleaseNumber(Q3, 2);

    private Releases releases;

    @BeforeEach
    void store() {
        releases = new JpaReleases(em);
        release(Q2, 1);
        release(Q3, 1);
        move(release(Q3, 2), ReleaseAction.FREEZE, PUBLISHER);
        release(Q3, 3);
        forget();
    }

    @Test
    @DisplayName("come with the newest quarter and revision first")
    void order() {
        assertThat(releases.all())
                .extracting(Release::number)
                .containsExactly(
                        new ReleaseNumber(Q3, 3),
                        SECOND,
                        new ReleaseNumber(Q3, 1),
                        new ReleaseNumber(Q2, 1));
    }

    @Test
    @DisplayName("are found by their number")
    void find() {
        assertThat(releases.find(SECOND).orElseThrow().status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(releases.find(new ReleaseNumber(Q2, 2))).isEmpty();
    }

    @Test
    @DisplayName("of a period have as their newest none that was never frozen")
    void newest() {
        assertThat(releases.newest(Q3)).map(Release::number).contains(SECOND);
        assertThat(releases.newest(Q2)).isEmpty();
    }

    @Test
    @DisplayName("are locked while they are held, and an unknown one is not found")
    void lock() {
        Release held = releases.lock(SECOND);
        assertThat(em.getLockMode(held)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        assertThatThrownBy(() -> releases.lock(new ReleaseNumber(Q2, 9)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("are locked with all that wait to go out")
    void lockInTurn() {
        Release built = releases.find(new ReleaseNumber(Q2, 1)).orElseThrow();
        move(built, ReleaseAction.FREEZE, PUBLISHER);
        move(built, ReleaseAction.BUILD, ReleaseAction.SYSTEM);
        forget();
        releases.lockInTurn(SECOND);
        assertThat(em.getLockMode(releases.find(built.number()).orElseThrow()))
                .isEqualTo(LockModeType.PESSIMISTIC_WRITE);
    }

    @Test
    @DisplayName("have a history, newest first, that keeps who acted")
    void history() {
        Release frozen = releases.find(SECOND).orElseThrow();
        releases.add(
                frozen.apply(ReleaseAction.FAIL, ReleaseAction.SYSTEM, "UNPROVED", Set.of(), NOON));
        forget();
        assertThat(releases.events(frozen))
                .extracting(ReleaseEvent::action)
                .containsExactly(ReleaseAction.FAIL, ReleaseAction.FREEZE);
        assertThat(releases.events(frozen).get(1).actorName()).isEqualTo("Pat Publisher");
    }

    @Test
    @DisplayName("have a history by time: each node gives its events keys of its own")
    void nodes() {
        Release frozen = releases.find(SECOND).orElseThrow();
        Instant later = NOON.plusSeconds(60);
        releases.add(
                frozen.apply(
                        ReleaseAction.FAIL, ReleaseAction.SYSTEM, "UNPROVED", Set.of(), later));
        releases.add(
                frozen.apply(ReleaseAction.THAW, PUBLISHER, "A county asked.", Set.of(), NOON));
        forget();
        assertThat(releases.events(frozen))
                .extracting(ReleaseEvent::action)
                .startsWith(ReleaseAction.FAIL, ReleaseAction.THAW);
    }

    @Test
    @DisplayName("that nobody scheduled are never due or published")
    void nothing() {
        assertThat(releases.due(NOON)).isEmpty();
        assertThat(releases.published()).isEmpty();
    }
}
