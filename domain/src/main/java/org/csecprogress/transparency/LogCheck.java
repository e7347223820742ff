package org.csecprogress.transparency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.audit.Tampering;
import org.csecprogress.audit.Tampering.Kind;

/**
 * Checks the daily heads, and everything that they have sealed against what is stored now. The
 * newest heads can be cut off together with their leaves so that nothing here shows it: for that,
 * others keep the heads.
 */
public final class LogCheck {
    private final AuditKeys keys;
    private final List<DailyHead> heads;
    private final List<LogLeaf> leaves;
    private final SealedDays days;
    private final SealedChains chains;
    private final Map<SealedFact.Key, SealedFact> now = new HashMap<>();

    /**
     * @param heads all heads, oldest first
     * @param leaves all leaves in their order
     */
    public LogCheck(AuditKeys keys, List<DailyHead> heads, List<LogLeaf> leaves) {
        this.keys = keys;
        this.heads = heads;
        this.leaves = leaves;
        days = new SealedDays(heads);
        chains = new SealedChains(days, leaves);
    }

    /** Takes an entry of the audit trail as it is stored now. */
    public void see(AuditEntry entry) {
        chains.see(entry);
    }

    /** Takes a fact other than a chain as it is stored now. */
    public void see(SealedFact fact) {
        now.put(fact.key(), fact);
    }

    /** Returns what was found, once everything was taken. */
    public List<Tampering> found() {
        List<Tampering> found = new ArrayList<>();
        checkHeads(found);
        checkRoots(found);
        found.addAll(chains.found());
        for (LogLeaf leaf : leaves) {
            checkFact(leaf).ifPresent(found::add);
        }
        return Collections.unmodifiableList(found);
    }

    private void checkHeads(List<Tampering> found) {
        LocalDate expected = null;
        String previous = DailyHead.NO_PREVIOUS;
        for (DailyHead head : heads) {
            String day = head.day().toString();
            boolean isFirst = expected == null;
            boolean follows = head.previous().equals(previous);
            if (isFirst ? !follows : !head.day().equals(expected)) {
                found.add(Tampering.at(Kind.HEAD_MISSING, day, 0));
            } else if (!follows) {
                found.add(Tampering.at(Kind.HEAD_MOVED, day, 0));
            }
            if (keys.find(head.keyId()).isEmpty()) {
                found.add(Tampering.at(Kind.HEAD_KEY_UNKNOWN, day, 0));
            } else if (!head.isIntact(keys)) {
                found.add(Tampering.at(Kind.HEAD_CHANGED, day, 0));
            }
            previous = head.digest();
            expected = head.day().plusDays(1);
        }
    }

    /** Names the first head whose leaves are other ones: all later ones are built on them. */
    private void checkRoots(List<Tampering> found) {
        MerkleTree tree = new MerkleTree(leaves.stream().map(LogLeaf::hash).toList());
        for (DailyHead head : heads) {
            boolean isWhole = head.leaves() >= 0 && head.leaves() <= leaves.size();
            if (!isWhole || !tree.root(head.leaves()).equals(head.root())) {
                found.add(Tampering.at(Kind.LEAVES_CHANGED, head.day().toString(), 0));
                return;
            }
        }
        int covered = heads.isEmpty() ? 0 : heads.get(heads.size() - 1).leaves();
        if (leaves.size() > covered) {
            String last = heads.isEmpty() ? "" : heads.get(heads.size() - 1).day().toString();
            found.add(Tampering.at(Kind.HEADS_CUT, last, 0));
        }
    }

    private Optional<Tampering> checkFact(LogLeaf leaf) {
        SealedFact sealed = leaf.fact();
        if (sealed.kind() == LeafKind.CHAIN || sealed.kind() == LeafKind.PADDING) {
            return Optional.empty();
        }
        SealedFact stored = now.get(sealed.key());
        if (sealed.equals(stored)) {
            return Optional.empty();
        }
        Kind kind = stored == null ? sealed.kind().missing() : sealed.kind().changed();
        return Optional.of(new Tampering(kind, sealed.name(), sealed.number(), days.of(leaf)));
    }
}
