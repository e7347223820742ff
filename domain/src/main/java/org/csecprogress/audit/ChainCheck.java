package org.csecprogress.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks the audit chains: every entry must be unchanged and follow the previous one. Entries must
 * come chain by chain, in the order of their positions.
 */
public final class ChainCheck {
    private final Map<String, Integer> broken = new LinkedHashMap<>();
    private String chain = "";
    private String previous = AuditEntry.NO_PREVIOUS;
    private int expected = 1;
    private int chains;
    private long entries;

    /** Checks the next entry. */
    public void see(AuditEntry entry) {
        if (!entry.chain().equals(chain)) {
            chain = entry.chain();
            previous = AuditEntry.NO_PREVIOUS;
            expected = 1;
            chains++;
        }
        entries++;
        if (entry.seq() != expected || !entry.previous().equals(previous) || !entry.isIntact()) {
            broken.putIfAbsent(chain, expected);
        }
        previous = entry.digest();
        expected++;
    }

    /**
     * Returns the broken chains, each with the position of the first entry that was changed, moved
     * or removed.
     */
    public Map<String, Integer> broken() {
        return Collections.unmodifiableMap(broken);
    }

    /** Returns the number of chains. */
    public int chains() {
        return chains;
    }

    /** Returns the number of entries. */
    public long entries() {
        return entries;
    }
}
