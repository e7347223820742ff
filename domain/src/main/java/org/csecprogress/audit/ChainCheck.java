package org.csecprogress.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.audit.Tampering.Kind;

/**
 * Checks the audit chains: every entry must be unchanged and follow the previous one. Entries must
 * come chain by chain, in the order of their positions. Whether the end of a chain is missing only
 * the daily heads can say.
 */
public final class ChainCheck {
    private final AuditKeys keys;
    private final Map<String, Integer> broken = new LinkedHashMap<>();
    private final List<Tampering> tamperings = new ArrayList<>();
    private String chain = "";
    private String previous = AuditEntry.NO_PREVIOUS;
    private int expected = 1;
    private boolean isKeyed;
    private int chains;
    private long entries;

    /**
     * @param keys the keys under which entries may be sealed
     */
    public ChainCheck(AuditKeys keys) {
        this.keys = keys;
    }

    /** Checks the next entry. */
    public void see(AuditEntry entry) {
        if (!entry.chain().equals(chain)) {
            chain = entry.chain();
            previous = AuditEntry.NO_PREVIOUS;
            expected = 1;
            isKeyed = false;
            chains++;
        }
        entries++;
        if (entry.seq() != expected) {
            name(Kind.ENTRY_MISSING, entry.seq() < expected ? entry.seq() : expected);
        } else if (!entry.previous().equals(previous)) {
            name(Kind.ENTRY_MOVED, expected);
        }
        if (entry.isKeyed() && keys.find(entry.keyId()).isEmpty()) {
            name(Kind.ENTRY_KEY_UNKNOWN, entry.seq());
        } else if (!entry.isIntact(keys)) {
            name(Kind.ENTRY_CHANGED, entry.seq());
        } else if (isKeyed && !entry.isKeyed()) {
            // Whoever lacks the key can still write what was written before there was one.
            name(Kind.ENTRY_WITHOUT_KEY, entry.seq());
        }
        isKeyed |= entry.isKeyed();
        previous = entry.digest();
        expected = entry.seq() + 1;
    }

    private void name(Kind kind, int seq) {
        tamperings.add(Tampering.at(kind, chain, seq));
        broken.putIfAbsent(chain, seq);
    }

    /**
     * Returns the broken chains, each with the position of the first entry that was changed, moved
     * or removed.
     */
    public Map<String, Integer> broken() {
        return Collections.unmodifiableMap(broken);
    }

    /** Returns everything that was found, in the order of the entries. */
    public List<Tampering> tamperings() {
        return Collections.unmodifiableList(tamperings);
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
