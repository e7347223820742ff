package org.csecprogress.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/**
 * Whether a release may go out: who signed it, who cleared it, when and over which texts, and
 * whether the disclosure officer stopped it after that.
 */
@Embeddable
class Clearance {
    @Column(name = "cleared_by")
    private Long clearedBy;

    @Column(name = "cleared_at")
    private Instant clearedAt;

    @Column(name = "texts_digest", length = 64)
    private String textsDigest;

    private boolean held;

    @Embedded private SignOffs signOffs = new SignOffs();

    /** Nobody has signed or cleared it. */
    protected Clearance() {}

    private Clearance(
            SignOffs signOffs,
            Long clearedBy,
            Instant clearedAt,
            String textsDigest,
            boolean held) {
        this.signOffs = signOffs;
        this.clearedBy = clearedBy;
        this.clearedAt = clearedAt;
        this.textsDigest = textsDigest;
        this.held = held;
    }

    /** The same over these texts, before it is cleared. */
    Clearance over(String texts) {
        return new Clearance(signOffs(), clearedBy, clearedAt, texts, held);
    }

    /** The same without the sign-offs that answer for the words. */
    Clearance withoutTexts() {
        return signed(signOffs().withoutTexts());
    }

    /** What it is after a move, which was allowed. */
    Clearance after(ReleaseAction action, Actor actor, Instant at) {
        SignOffs signed = signOffs().after(action, actor);
        return switch (action) {
            case CLEAR -> new Clearance(signed, actor.accountId(), at, textsDigest, false);
            case REVOKE, LAPSE, REBUILD, THAW -> new Clearance(signed, null, null, null, false);
            case STOP -> held(actor.has(Role.STATE_DISCLOSURE));
            case LIFT -> held(false);
            default -> signed(signed);
        };
    }

    private Clearance held(boolean now) {
        return new Clearance(signOffs(), clearedBy, clearedAt, textsDigest, now);
    }

    private Clearance signed(SignOffs by) {
        return new Clearance(by, clearedBy, clearedAt, textsDigest, held);
    }

    /** The provider reads an embedded object without a value as none. */
    private SignOffs signOffs() {
        return signOffs == null ? new SignOffs() : signOffs;
    }

    boolean isSigned(ReleaseAction signOff) {
        return signOffs().has(signOff);
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
                : signOffs().refusal(action, actor);
    }

    private boolean isOwnWork(Actor actor, Set<Long> approvers) {
        return clearedBy == null
                || clearedBy == actor.accountId()
                || signOffs().isBy(actor)
                || approvers.contains(actor.accountId());
    }

    Optional<String> textsDigest() {
        return Optional.ofNullable(textsDigest);
    }

    Optional<Instant> at() {
        return Optional.ofNullable(clearedAt);
    }

    boolean isHeld() {
        return held;
    }
}
