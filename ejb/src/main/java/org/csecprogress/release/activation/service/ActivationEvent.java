package org.csecprogress.release.activation.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;

/**
 * Somebody agreed to protection rules.
 *
 * @param shown digest of the changes that they saw
 */
record ActivationEvent(Actor actor, int version, String policy, String shown, Mark mark, Instant at)
        implements ActorsEvent {
    /** Stage of the agreement. Its name is the action of the audit entry. */
    enum Mark {
        PROTECTION_AGREED,
        PROTECTION_IN_FORCE
    }

    @Override
    public String chain() {
        return "protection:" + version;
    }

    @Override
    public String auditAction() {
        return mark.name();
    }

    @Override
    public String subject() {
        return policy;
    }

    @Override
    public String detail() {
        return "changes " + shown;
    }
}
