package org.csecprogress.audit;

import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;

/**
 * Stores the audit trail. Entries are appended and read; nothing changes or removes one. The
 * methods without an actor are for the portal, which writes the trail and checks it.
 */
public interface AuditEntries {
    /** Returns the last entry of a chain; empty if the chain has not begun. */
    Optional<AuditEntry> last(String chain);

    /**
     * Writes an entry at once, so that the action fails if it cannot be written. Nothing else that
     * the transaction has changed is written by it.
     */
    void append(AuditEntry entry);

    /** Returns the entries of a chain in their order. */
    List<AuditEntry> ofChain(String chain);

    /**
     * Returns entries chain by chain in their order, beginning after the position in the chain.
     *
     * @param most how many to return at most
     */
    List<AuditEntry> after(String chain, int seq, int most);

    /** Returns how many entries the filter finds for an auditor or administrator; otherwise 0. */
    int count(Actor reader, AuditFilter filter);

    /**
     * Returns entries that the filter finds, newest first; none unless the reader is an auditor or
     * administrator.
     */
    List<AuditEntry> newest(Actor reader, AuditFilter filter, int first, int most);

    /** Returns all actions that were ever recorded, in alphabetical order. */
    List<String> actions();
}
