package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step of a release that is taken back, and what waits for it,")
class LapsedClearanceTest extends StepBackSpecification {
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
