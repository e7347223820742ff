package org.csecprogress.release.activation.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.release.activation.ProtectionActivation.Agreement;
import org.csecprogress.release.activation.ProtectionChange;
import org.csecprogress.release.activation.ProtectionRules;

/**
 * Protection rules that are in force or being agreed.
 *
 * @param before the rules that the changes are compared with; empty for the first
 * @param changes differences from those rules
 * @param shown digest of the changes, by which people confirm what they saw
 * @param first who agreed to these changes first
 * @param second who agreed second, which put them into force
 */
public record Activation(
        ProtectionRules rules,
        Optional<ProtectionRules> before,
        List<ProtectionChange> changes,
        String shown,
        Optional<Agreement> first,
        Optional<Agreement> second) {
    public Activation {
        changes = List.copyOf(changes);
    }

    /** Returns whether releases may be built by these rules. */
    public boolean isInForce() {
        return second.isPresent();
    }

    /** Returns whether this account has agreed and another one still has to. */
    public boolean isWaitingForOther(long accountId) {
        return !isInForce() && first.filter(a -> a.accountId() == accountId).isPresent();
    }
}
