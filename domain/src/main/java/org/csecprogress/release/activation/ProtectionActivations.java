package org.csecprogress.release.activation;

import java.util.List;
import java.util.Optional;

/**
 * Stores which protection rules are in force and who agreed to them. The calling service checks who
 * may see that.
 */
public interface ProtectionActivations {
    /** Returns all agreements, finished or not. */
    List<ProtectionActivation> all();

    /** Returns the agreement to a policy with a version of the catalogue. */
    Optional<ProtectionActivation> find(int version, String policy);

    /** Locks a version of the catalogue until the transaction ends, so nobody else agrees to it. */
    void lock(int version);

    /** Stores the agreement of a first person. */
    void add(ProtectionActivation activation);
}
