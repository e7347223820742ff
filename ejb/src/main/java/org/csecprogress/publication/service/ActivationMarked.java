package org.csecprogress.publication.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;

/**
 * Somebody agreed to rules of protection.
 *
 * @param shown digest of the changes that they saw
 */
record ActivationMarked(
        Actor actor, int version, String policy, String shown, Mark mark, Instant at)
        implements ActorsEvent {
    /** Which of the two it was; its name is the entry's action. */
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
