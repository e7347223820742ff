package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseRefusal;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.service.ReleaseMoves;

/** Runs the short transactions before a build: its start, and the reading of its inputs. */
@ApplicationScoped
@Transactional
class BuildStart {
    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private RulesInForce rules;
    @Inject private BuildLease lease;
    @Inject private BuiltContent built;
    @Inject private BuildInputsReader inputs;
    @Inject private ReleaseMoves moves;

    /**
     * A build in progress.
     *
     * @param version version of the release at the start, which must be unchanged at the end
     */
    record Begun(ReleaseNumber number, long version, String token) {}

    /** A build in progress, or the reason for refusing it. */
    record Beginning(Optional<Begun> begun, Optional<Decision> refusal) {
        Decision fold(Function<Begun, Decision> work) {
            return begun.map(work).orElseGet(refusal::orElseThrow);
        }

        private static Beginning refused(Decision why) {
            return new Beginning(Optional.empty(), Optional.of(why));
        }

        private static Beginning refused(String key) {
            return refused(Decision.refused(Problem.of("", key)));
        }
    }

    /**
     * Starts a build. Refused unless the release is frozen, or was built before another release
     * that goes out ahead of it. Also refused if its rules are not in force or a build is running.
     */
    public Beginning begin(Actor publisher, ReleaseNumber number, long version) {
        Release release = releases.lock(number);
        if (release.version() != version) {
            return Beginning.refused(new Decision.Stale(release.version()));
        }
        boolean again = release.status() == ReleaseStatus.BUILT && !order.isCurrent(release);
        if (release.status() != ReleaseStatus.FROZEN && !again) {
            return Beginning.refused("release.refusal." + ReleaseRefusal.NOT_NOW);
        }
        Optional<Problem> notInForce = rules.obstacle(number.period());
        if (notInForce.isPresent()) {
            return Beginning.refused(Decision.refused(notInForce.get()));
        }
        Optional<String> token = lease.take(release, publisher);
        if (token.isEmpty()) {
            return Beginning.refused("release.building");
        }
        if (again) {
            discard(release, publisher);
        }
        lease.started(release, publisher);
        return new Beginning(
                Optional.of(new Begun(number, release.version(), token.get())), Optional.empty());
    }

    /** Discards the earlier build, which was planned without a release that now goes out first. */
    private void discard(Release release, Actor publisher) {
        moves.move(release, ReleaseAction.REBUILD, publisher, "");
        built.drop(release);
    }

    /** Reads all inputs of the build. */
    public BuildInputs read(Begun begun) {
        return inputs.now(releases.find(begun.number()).orElseThrow());
    }
}
