package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.release.ReleaseAction.REVOKE;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.release.Release;
import org.csecprogress.release.record.ReleaseReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order in which releases go out")
class ReleaseOrderTest {
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-12-15T17:00:00Z"));
    private final ReleaseOrder order = portal.bean(ReleaseOrder.class);

    private Release store(PlayedRelease played) {
        return played.into(portal);
    }

    private static PlayedRelease at(String quarter, int day) {
        return aRelease().in(quarter).at("2026-12-%02dT08:00:00Z".formatted(day));
    }

    @Test
    @DisplayName(
            "is: what was ever public, as it went out, then what is cleared, as it was cleared")
    void before() {
        Release second = store(at("2025Q1", 2).restated());
        Release first = store(at("2025Q2", 1).withdrawn());
        Release third = store(at("2025Q3", 3).published());
        Release fifth = store(at("2025Q4", 5).cleared());
        Release fourth = store(at("2026Q1", 4).scheduledFor("2026-12-29T17:00:00Z"));
        store(at("2026Q2", 1).built());
        store(at("2026Q3", 1).revision(2).failed());
        Release release = store(at("2026Q3", 6).cleared());
        assertThat(order.before(release)).containsExactly(first, second, third, fourth, fifth);
    }

    @Test
    @DisplayName("is known to a release that was built with it, in the same order")
    void known() {
        Release later = store(at("2025Q1", 2).published());
        Release waits = store(at("2025Q2", 3).cleared());
        Release earlier = store(at("2025Q3", 1).published());
        Release release = store(at("2026Q3", 4).knowing(waits, later, earlier).built());
        assertThat(order.known(release)).containsExactly(earlier, later, waits);
        assertThat(order.known(waits)).isEmpty();
    }

    @Test
    @DisplayName("is kept by a build that accounts for exactly what goes out before it")
    void current() {
        Release published = store(at("2025Q1", 2).published());
        Release release = store(at("2026Q3", 4).knowing(published).built());
        assertThat(order.isCurrent(release)).isTrue();
        Release cleared = store(at("2025Q2", 3).cleared());
        assertThat(order.isCurrent(release)).isFalse();
        portal.memory().add(new ReleaseReference(release, cleared));
        assertThat(order.isCurrent(release)).isTrue();
        portal.memory().add(new ReleaseReference(release, store(at("2025Q3", 1).built())));
        assertThat(order.isCurrent(release)).isFalse();
    }

    @Test
    @DisplayName("lets one go out that knows all that is public, and perhaps more")
    void knowsPublic() {
        Release published = store(at("2025Q1", 2).published());
        Release waits = store(at("2025Q2", 2).cleared());
        Release release = store(at("2026Q3", 4).knowing(published, waits).cleared());
        assertThat(order.knowsPublic(release)).isTrue();
        store(at("2025Q3", 2).withdrawn());
        assertThat(order.knowsPublic(release)).isFalse();
    }

    @Test
    @DisplayName(
            "has one that was opened before it was public, even under review again or withdrawn")
    void opened() {
        Release withdrawn = store(at("2025Q1", 2).opened().withdrawn());
        Release revoked =
                store(at("2025Q2", 3).opened().step(REVOKE, Staff.DISCLOSURE, "A doubt."));
        Release published = store(at("2025Q3", 4).published());
        Release release = store(at("2026Q3", 5).knowing(withdrawn, published).cleared());
        assertThat(order.before(release)).containsExactly(withdrawn, published, revoked);
        assertThat(order.knowsPublic(release)).isFalse();
        portal.memory().add(new ReleaseReference(release, revoked));
        assertThat(order.knowsPublic(release)).isTrue();
        assertThat(order.awaited(release)).containsExactly(revoked);
    }

    @Test
    @DisplayName("makes a cleared release wait for those that it knows and that are not public yet")
    void awaited() {
        Release published = store(at("2025Q1", 2).withdrawn());
        Release waits = store(at("2025Q2", 2).cleared());
        Release built = store(at("2026Q2", 4).knowing(published, waits).built());
        Release cleared = store(at("2026Q3", 4).knowing(published, waits).cleared());
        Release scheduled =
                store(
                        at("2026Q1", 4)
                                .knowing(published, waits)
                                .scheduledFor("2026-12-29T17:00:00Z"));
        for (Release each : List.of(built, cleared, scheduled)) {
            assertThat(order.awaited(each)).containsExactly(waits);
        }
        assertThat(order.waitsFor(cleared)).containsExactly(waits);
        assertThat(order.waitsFor(scheduled)).containsExactly(waits);
        assertThat(order.waitsFor(built)).isEmpty();
    }

    @Test
    @DisplayName("tells which cleared releases follow one, in the order of going out")
    void followers() {
        Release first = store(at("2025Q1", 1).cleared());
        Release second = store(at("2025Q2", 3).knowing(first).scheduledFor("2026-12-29T17:00:00Z"));
        Release third = store(at("2025Q3", 2).knowing(first).cleared());
        store(at("2025Q4", 2).knowing(first).built());
        store(at("2026Q1", 2).knowing(second).cleared());
        store(at("2026Q2", 2).knowing(first).published());
        assertThat(order.followers(first)).containsExactly(third, second);
    }
}
