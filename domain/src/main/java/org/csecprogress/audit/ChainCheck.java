package org.csecprogress.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks entries that come chain by chain, each in the order of its positions: whether every one is
 * as it was written and follows the one before.
 */
public final class ChainCheck {
    private final Map<String, Integer> broken = new LinkedHashMap<>();
    private String chain = "";
    private String previous = AuditEntry.NO_PREVIOUS;
    private int expected = 1;
    private int chains;
    private long entries;

    /** Takes the next entry. */
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
     * The chains that do not hold, each with the position of the first entry that was changed,
     * moved or taken away.
     */
    public Map<String, Integer> broken() {
        return Collections.unmodifiableMap(broken);
    }

    /** How many chains were seen. */
    public int chains() {
        return chains;
    }

    /** How many entries were seen. */
    public long entries() {
        return entries;
    }
}
