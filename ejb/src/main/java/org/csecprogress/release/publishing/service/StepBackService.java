package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.freeze.service.FrozenContent;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.making.service.ReleaseBuilds;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.service.ReleaseMoves;
import org.csecprogress.release.text.service.ReviewedTexts;

/** Takes the steps of a release back before it is public: its freeze, clearance or schedule. */
@Stateless
@Guarded
public class StepBackService {
    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private ReleaseMoves moves;
    @Inject private FrozenContent frozen;
    @Inject private BuiltContent built;
    @Inject private ReviewedTexts texts;
    @Inject private ReleaseBuilds builds;

    /**
     * Unfreezes a release that is not scheduled, so that its submissions can be corrected. Releases
     * that waited for it to go out first lose their clearance.
     */
    @Allowed(Role.STATE_PUBLISHER)
    public Decision thaw(Actor publisher, ReleaseNumber number, long version, String reason) {
        Release release = releases.lockInTurn(number);
        Decision decision =
                moves.moveWithReason(release, version, ReleaseAction.THAW, publisher, reason);
        if (decision instanceof Decision.Accepted) {
            lapse(release);
            builds.drop(release);
            texts.forgetPassed(release);
            built.drop(release);
            frozen.thaw(release);
        }
        return decision;
    }

    /**
     * Revokes the clearance. The release waits for its review again, and the decisions about its
     * texts are kept. Releases that waited for it to go out first lose their clearance.
     */
    @Allowed(Role.STATE_DISCLOSURE)
    public Decision revoke(Actor officer, ReleaseNumber number, long version, String reason) {
        Release release = releases.lockInTurn(number);
        Decision decision =
                moves.moveWithReason(release, version, ReleaseAction.REVOKE, officer, reason);
        if (decision instanceof Decision.Accepted) {
            lapse(release);
            texts.forgetPassed(release);
        }
        return decision;
    }

    private void lapse(Release release) {
        for (Release follower : order.followers(release)) {
            moves.moveBySystem(follower, ReleaseAction.LAPSE, release.number().toString());
            texts.forgetPassed(follower);
        }
    }

    /** Takes a release off the schedule. An officer's stop holds until the officer lifts it. */
    @Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
    public Decision stop(Actor actor, ReleaseNumber number, long version, String reason) {
        return moves.moveWithReason(
                releases.lock(number), version, ReleaseAction.STOP, actor, reason);
    }

    /** Lifts the officer's stop, so that the release can be published again. */
    @Allowed(Role.STATE_DISCLOSURE)
    public Decision lift(Actor officer, ReleaseNumber number, long version) {
        return moves.moveWithReason(
                releases.lock(number), version, ReleaseAction.LIFT, officer, "");
    }
}
