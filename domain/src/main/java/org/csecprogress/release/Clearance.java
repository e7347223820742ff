package org.csecprogress.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/**
 * Clearance of a release: who signed it, who cleared it, when and for which texts, and whether the
 * disclosure officer has stopped it since.
 */
@Embeddable
public class Clearance {
    @Column(name = "cleared_by")
    private Long clearedBy;

    @Column(name = "cleared_at")
    private Instant clearedAt;

    @Size(max = 64)
    @Column(name = "texts_digest", length = 64)
    private String textsDigest;

    private boolean held;

    @Embedded private SignOffs signOffs = new SignOffs();

    /** Creates a clearance that nobody has signed or given. */
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

    /** Returns this clearance for other texts, before the release is cleared. */
    Clearance over(String texts) {
        return new Clearance(signOffs(), clearedBy, clearedAt, texts, held);
    }

    /** Returns this clearance without the sign-offs that cover the texts, or itself without any. */
    Clearance withoutTexts() {
        return isSigned(ReleaseAction.SIGN_LEGAL) || isSigned(ReleaseAction.SIGN_DEPARTMENT)
                ? signed(signOffs().withoutTexts())
                : this;
    }

    /** Returns the clearance after a permitted action. */
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

    /** EclipseLink loads an embedded object whose columns are all null as null. */
    private SignOffs signOffs() {
        return signOffs == null ? new SignOffs() : signOffs;
    }

    /** Whether the release has that sign-off. */
    public boolean isSigned(ReleaseAction signOff) {
        return signOffs().has(signOff);
    }

    /** Returns why the clearance forbids the action; empty if it does not. */
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

    /** Returns the digest of the passed public texts in hexadecimal, once cleared. */
    public Optional<String> textsDigest() {
        return Optional.ofNullable(textsDigest);
    }

    /** Returns when the release was cleared, if it is and the time was recorded. */
    public Optional<Instant> at() {
        return Optional.ofNullable(clearedAt);
    }

    /** Whether the disclosure officer has stopped the release and not lifted the stop. */
    public boolean isHeld() {
        return held;
    }
}
