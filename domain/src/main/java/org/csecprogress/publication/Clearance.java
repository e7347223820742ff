package org.csecprogress.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/**
 * Whether the disclosure officer lets a release go out: who cleared it, over which texts, and
 * whether it was stopped after that.
 */
@Embeddable
class Clearance {
    @Column(name = "cleared_by")
    private Long clearedBy;

    @Column(name = "texts_digest")
    private String textsDigest;

    private boolean held;

    /** Nobody has cleared it. */
    protected Clearance() {}

    private Clearance(Long clearedBy, String textsDigest, boolean held) {
        this.clearedBy = clearedBy;
        this.textsDigest = textsDigest;
        this.held = held;
    }

    /** The same over these texts, before it is cleared. */
    Clearance over(String texts) {
        return new Clearance(clearedBy, texts, held);
    }

    /** What it is after a move, which was allowed. */
    Clearance after(ReleaseAction action, Actor actor) {
        return switch (action) {
            case CLEAR -> new Clearance(actor.accountId(), textsDigest, false);
            case REVOKE, THAW -> new Clearance();
            case STOP -> new Clearance(clearedBy, textsDigest, actor.has(Role.STATE_DISCLOSURE));
            case LIFT -> new Clearance(clearedBy, textsDigest, false);
            default -> this;
        };
    }

    /** Why it keeps somebody from an action, or nothing where it does not. */
    Optional<ReleaseRefusal> refusal(ReleaseAction action, Actor actor, Set<Long> approvers) {
        if (action == ReleaseAction.LIFT && !held) {
            return Optional.of(ReleaseRefusal.NOT_NOW);
        }
        if (action.isPublishing() && held) {
            return Optional.of(ReleaseRefusal.HELD);
        }
        return action.isPublishing() && isOwnWork(actor, approvers)
                ? Optional.of(ReleaseRefusal.OWN_WORK)
                : Optional.empty();
    }

    private boolean isOwnWork(Actor actor, Set<Long> approvers) {
        return clearedBy == null
                || clearedBy == actor.accountId()
                || approvers.contains(actor.accountId());
    }

    Optional<String> textsDigest() {
        return Optional.ofNullable(textsDigest);
    }

    boolean isHeld() {
        return held;
    }
}
