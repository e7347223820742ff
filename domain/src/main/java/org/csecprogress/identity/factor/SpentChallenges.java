package org.csecprogress.identity.factor;

import java.time.Instant;

/** Stores the challenges that were answered. No look-up takes an actor: nobody may answer twice. */
public interface SpentChallenges {
    /**
     * Notes that a challenge was answered.
     *
     * @param digest SHA-256 of the challenge in hexadecimal
     * @return whether it was the first time
     * @throws jakarta.persistence.PersistenceException if it was answered at the same moment
     */
    boolean spend(String digest, Instant at);
}
