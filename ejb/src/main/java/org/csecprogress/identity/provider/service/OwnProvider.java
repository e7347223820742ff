package org.csecprogress.identity.provider.service;

import java.time.Instant;

/**
 * An identity provider with which somebody may open the own account.
 *
 * @param id its short name
 * @param name as people know it
 * @param linkedAt since when it opens the account; null if it does not
 */
public record OwnProvider(String id, String name, Instant linkedAt) {
    /** Whether it opens the account. */
    public boolean isLinked() {
        return linkedAt != null;
    }
}
