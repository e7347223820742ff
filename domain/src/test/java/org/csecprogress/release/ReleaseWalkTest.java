package org.csecprogress.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;

@Label("Whatever anybody tries, a release")
class ReleaseWalkTest {
    private static final Instant NOW = Instant.parse("2026-10-01T17:00:00Z");
    private static final long APPROVER = 1;

    /** All actors; approver and officer are also publishers, so that the rules must stop them. */
    private static final List<Actor> EVERYBODY =
            List.of(
                    ReleaseAction.SYSTEM,
                    Actor.NOBODY,
                    actor(APPROVER, Role.STATE_REVIEWER, Role.STATE_PUBLISHER),
                    actor(2, Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER),
                    actor(3, Role.STATE_PUBLISHER),
                    actor(4, Role.STATE_PUBLISHER, Role.STATE_DISCLOSURE),
                    actor(5, Role.AUDITOR),
                    actor(6, Role.STATE_STATISTICS, Role.STATE_LEGAL),
                    actor(7, Role.STATE_LEGAL, Role.STATE_PUBLISHER),
                    actor(8, Role.STATE_STATISTICS),
                    actor(9, Role.STATE_DEPARTMENT, Role.STATE_STATISTICS));

    /** The actions that lead away from a public release. */
    private static final Set<ReleaseAction> BACK =
            Set.of(
                    ReleaseAction.FAIL,
                    ReleaseAction.THAW,
                    ReleaseAction.REBUILD,
                    ReleaseAction.LAPSE,
                    ReleaseAction.REVOKE);

    private static final LocalText NOTICE = new LocalText("A mistake.", "Un error.");

    private Release release = fresh();
    private long cleared;
    private long asked;

    /** The signatories since the tables were built. */
    private final List<Long> signed = new ArrayList<>();

    @Property
    @Label("is published only by someone who did not clear it, and withdrawn only by two")
    void walk(@ForAll @LongRange(min = 0) long seed) {
        // Reset the state, because one instance serves all tries.
        release = fresh();
        cleared = 0;
        asked = 0;
        signed.clear();
        Random random = new Random(seed);
        for (int step = 0; step < seed % 90; step++) {
            ReleaseAction action = action(random);
            tryOnce(action, actor(random, action));
        }
        Statistics.collect(release.status());
    }

    /** Returns an action, mostly a possible one, so that the walk makes progress. */
    private ReleaseAction action(Random random) {
        List<ReleaseAction> all = Arrays.asList(ReleaseAction.values());
        List<ReleaseAction> now =
                all.stream().filter(a -> release.status().after(a).isPresent()).toList();
        List<ReleaseAction> on = now.stream().filter(a -> !BACK.contains(a)).toList();
        List<ReleaseAction> some = on.isEmpty() || random.nextInt(4) == 0 ? all : on;
        return some.get(random.nextInt(some.size()));
    }

    /** Returns an actor, mostly one with the role. */
    private static Actor actor(Random random, ReleaseAction action) {
        List<Actor> able = EVERYBODY.stream().filter(action::isFor).toList();
        List<Actor> some = random.nextInt(4) == 0 ? EVERYBODY : able;
        return some.get(random.nextInt(some.size()));
    }

    private void tryOnce(ReleaseAction action, Actor actor) {
        ReleaseStatus before = release.status();
        Set<Long> approvers = Set.of(APPROVER);
        if (release.refusal(action, actor, "why", approvers).isPresent()) {
            assertThatThrownBy(() -> release.apply(action, actor, "why", approvers, NOW))
                    .isInstanceOf(ReleaseMoveException.class);
            assertThat(release.status()).isEqualTo(before);
            return;
        }
        ReleaseEvent event =
                action == ReleaseAction.ASK_WITHDRAWAL
                        ? release.proposeWithdrawal(actor, NOTICE, NOW)
                        : release.apply(action, actor, "why", approvers, NOW);
        assertThat(event.from()).isEqualTo(before);
        assertThat(event.to()).isEqualTo(release.status());
        assertThat(before.after(action)).contains(release.status());
        assertThat(action.isSystems()).isEqualTo(actor.equals(ReleaseAction.SYSTEM));
        assertThat(actor).isNotEqualTo(Actor.NOBODY);
        switch (action) {
            case BUILD -> signed.clear();
            case SIGN_STATISTICS, SIGN_LEGAL, SIGN_DEPARTMENT -> {
                assertThat(signed).doesNotContain(actor.accountId());
                signed.add(actor.accountId());
            }
            case CLEAR -> {
                assertThat(signed).hasSize(3);
                cleared = actor.accountId();
            }
            case SCHEDULE, PUBLISH ->
                    assertThat(actor.accountId())
                            .isNotEqualTo(cleared)
                            .isNotEqualTo(APPROVER)
                            .isNotIn(signed);
            case ASK_WITHDRAWAL -> asked = actor.accountId();
            case WITHDRAW -> assertThat(actor.accountId()).isNotEqualTo(asked);
            default -> assertThat(release.status()).isNotNull();
        }
    }

    private static Release fresh() {
        return new Release(new ReleaseNumber(ReportingPeriod.of("2026Q2"), 1));
    }

    private static Actor actor(long id, Role... roles) {
        Set<Actor.Grant> grants = new HashSet<>();
        for (Role role : roles) {
            grants.add(new Actor.Grant(role, null, null));
        }
        return new Actor(id, "account " + id, grants);
    }
}
