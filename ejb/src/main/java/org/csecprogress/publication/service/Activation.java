package org.csecprogress.publication.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.publication.activation.ProtectionChange;
import org.csecprogress.publication.activation.ProtectionRules;

/**
 * Rules of protection on their way into force, or there.
 *
 * @param before what the changes are compared with; nothing before the first
 * @param changes what they say otherwise
 * @param shown digest of the changes: who agrees says with it what they saw
 * @param first who agreed to these changes first
 * @param second who agreed after them: from then on they are in force
 */
public record Activation(
        ProtectionRules rules,
        Optional<ProtectionRules> before,
        List<ProtectionChange> changes,
        String shown,
        Optional<Agreement> first,
        Optional<Agreement> second) {
    /** Somebody agreed. */
    public record Agreement(long accountId, String name, Instant at) {}

    public Activation {
        changes = List.copyOf(changes);
    }

    /** Whether releases may be built by them. */
    public boolean isInForce() {
        return second.isPresent();
    }

    /** Whether this account agreed already, and somebody else has to. */
    public boolean isWaitingForOther(long accountId) {
        return !isInForce() && first.filter(a -> a.accountId() == accountId).isPresent();
    }
}
