package org.csecprogress.transparency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.Tampering;
import org.csecprogress.audit.Tampering.Kind;

/**
 * Compares the audit chains with what the heads have sealed of them. The entries come in any order;
 * {@link #found} says at their end what is missing.
 */
final class SealedChains {
    private final SealedDays days;
    private final Map<String, TreeMap<Long, LogLeaf>> sealed = new TreeMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final List<Tampering> found = new ArrayList<>();

    SealedChains(SealedDays days, List<LogLeaf> leaves) {
        this.days = days;
        for (LogLeaf leaf : leaves) {
            if (leaf.fact().kind() == LeafKind.CHAIN) {
                sealed.computeIfAbsent(leaf.fact().name(), none -> new TreeMap<>())
                        .put(leaf.fact().number(), leaf);
            }
        }
    }

    /** Compares an entry. */
    void see(AuditEntry entry) {
        last.merge(entry.chain(), (long) entry.seq(), Math::max);
        TreeMap<Long, LogLeaf> ofChain = sealed.getOrDefault(entry.chain(), new TreeMap<>());
        LogLeaf leaf = ofChain.get((long) entry.seq());
        if (leaf != null && !leaf.fact().digest().equals(entry.digest())) {
            add(Kind.ENTRY_REPLACED, entry.chain(), entry.seq(), days.of(leaf));
        }
        if (!entry.isKeyed() && !days.isEmpty() && !isOfBefore(entry, ofChain)) {
            add(Kind.ENTRY_WITHOUT_KEY, entry.chain(), entry.seq(), null);
        }
    }

    /** Whether the first head has sealed an entry, or one that follows it. */
    private boolean isOfBefore(AuditEntry entry, NavigableMap<Long, LogLeaf> ofChain) {
        Map.Entry<Long, LogLeaf> next = ofChain.ceilingEntry((long) entry.seq());
        return next != null && days.isFirst(next.getValue());
    }

    private void add(Kind kind, String chain, long number, LocalDate day) {
        found.add(new Tampering(kind, chain, number, day));
    }

    /** Returns what differs, once every entry was compared. */
    List<Tampering> found() {
        List<Tampering> all = new ArrayList<>(found);
        sealed.forEach(
                (chain, leaves) -> {
                    long end = last.getOrDefault(chain, 0L);
                    Map.Entry<Long, LogLeaf> lost = leaves.higherEntry(end);
                    if (lost != null) {
                        all.add(
                                new Tampering(
                                        end == 0 ? Kind.CHAIN_MISSING : Kind.CHAIN_CUT,
                                        chain,
                                        end + 1,
                                        days.of(lost.getValue())));
                    }
                });
        return all;
    }
}
