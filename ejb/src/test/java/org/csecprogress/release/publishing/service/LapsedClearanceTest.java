package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.LaterWork;
import org.csecprogress.inmemory.PlayedRelease;
import org.csecprogress.inmemory.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.service.ReleaseMoved;
import org.csecprogress.release.text.ReleaseTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step of a release that is taken back, and what waits for it,")
class LapsedClearanceTest {
    private static final Instant NOW = Instant.parse("2026-12-20T17:00:00Z");
    private static final String WHY = "A county asked to correct its filing.";
    private static final PublicText TEXT =
            new PublicText(TextAuthor.STATE, "S3.EN", "More youth were screened.");

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Background.class, new LaterWork());
    private final StepBackService service = portal.bean(StepBackService.class);
    private final Releases releases = portal.bean(Releases.class);
    private final ReleaseTexts texts = portal.bean(ReleaseTexts.class);

    private Release store(PlayedRelease played) {
        Release release = played.into(portal);
        texts.keep(release, List.of(TEXT));
        return release;
    }

    private Decision thaw(Release release) {
        return service.thaw(Staff.PUBLISHER, release.number(), release.version(), WHY);
    }

    private Decision revoke(Release release) {
        return service.revoke(Staff.DISCLOSURE, release.number(), release.version(), WHY);
    }

    private void moved(Release release, ReleaseAction action, Actor actor, String reason) {
        ReleaseEvent event = releases.events(release).get(0);
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.actorId()).isEqualTo(actor.accountId());
        assertThat(event.reason()).isEqualTo(reason);
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(portal.events().of(ReleaseMoved.class)).contains(new ReleaseMoved(event));
    }

    private Release follower(String quarter, Release... known) {
        return store(aRelease().in(quarter).knowing(known).scheduledFor("2026-12-29T17:00:00Z"));
    }

    @Test
    @DisplayName(
            "voids the clearance of those that waited for it to go out first, and of no others")
    void lapse() {
        for (boolean revokes : new boolean[] {true, false}) {
            String first = revokes ? "2025Q1" : "2025Q2";
            Release release = store(aRelease().in(first).cleared());
            Release waiting = follower(revokes ? "2026Q1" : "2026Q2", release);
            Release other = follower(revokes ? "2025Q3" : "2025Q4");
            Decision decision = revokes ? revoke(release) : thaw(release);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            assertThat(waiting.status()).isEqualTo(ReleaseStatus.BUILT);
            assertThat(waiting.scheduledFor()).isEmpty();
            assertThat(texts.kept(waiting)).isEmpty();
            moved(waiting, ReleaseAction.LAPSE, ReleaseAction.SYSTEM, first + "-r1");
            assertThat(other.status()).isEqualTo(ReleaseStatus.SCHEDULED);
            assertThat(texts.kept(other)).containsExactly(TEXT);
        }
    }

    @Test
    @DisplayName("that is refused leaves those that wait as they are")
    void noLapse() {
        Release release = store(aRelease().in("2026Q2").cleared());
        Release waiting = follower("2026Q3", release);
        service.thaw(Staff.PUBLISHER, release.number(), release.version(), "");
        service.revoke(Staff.DISCLOSURE, release.number(), release.version(), "");
        assertThat(waiting.status()).isEqualTo(ReleaseStatus.SCHEDULED);
    }
}
