package org.csecprogress.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;

/**
 * Stores the audit trail. Entries are appended and read; nothing changes or removes one. The
 * methods without an actor are for the portal, which writes the trail and checks it.
 */
public interface AuditEntries {
    /** Returns the last entry of a chain; empty if the chain has not begun. */
    Optional<AuditEntry> last(String chain);

    /** Whether the chain has an entry of that action and subject, from that time on. */
    boolean has(String chain, String action, String subject, Instant from);

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

    /**
     * Returns entries that the filter finds; none unless the reader is an auditor or administrator.
     * Their own order is the newest first, and of a single chain the highest position first.
     *
     * @param slice sorted by {@code when}, {@code who} (whatever the case), {@code what} (the
     *     action) or {@code about} (the chain), and then in their own order. By {@code when}, the
     *     positions of a chain go the same way as the time.
     */
    Sliced<AuditEntry> page(Actor reader, AuditFilter filter, Slice slice);

    /** Returns all actions that were ever recorded, in alphabetical order. */
    List<String> actions();
}
