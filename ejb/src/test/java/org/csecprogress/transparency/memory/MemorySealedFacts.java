package org.csecprogress.transparency.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.SealedFact;
import org.csecprogress.transparency.SealedFacts;

/** Facts to seal, in memory: the audit chains, and those that a test has put there. */
public final class MemorySealedFacts implements SealedFacts {
    private final Memory memory;

    public MemorySealedFacts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<SealedFact> all(LeafKind kind) {
        if (kind != LeafKind.CHAIN) {
            return memory.block(SealedFact.class).stream()
                    .filter(fact -> fact.kind() == kind)
                    .toList();
        }
        Map<String, AuditEntry> last =
                memory.block(AuditEntry.class).stream()
                        .collect(
                                Collectors.toMap(
                                        AuditEntry::chain,
                                        entry -> entry,
                                        BinaryOperator.maxBy(Comparator.comparing(AuditEntry::seq)),
                                        TreeMap::new));
        return last.values().stream()
                .map(e -> new SealedFact(kind, e.chain(), e.seq(), e.digest()))
                .toList();
    }

    @Override
    public List<SealedFact> answers(Collection<SealedFact> filings) {
        return filings.stream().map(filing -> content(LeafKind.ANSWERS, filing)).toList();
    }

    @Override
    public SealedFact cells(SealedFact release) {
        return content(LeafKind.CELLS, release);
    }

    private static SealedFact content(LeafKind kind, SealedFact of) {
        return new SealedFact(kind, of.name(), of.number(), Sha256.of(kind + of.digest()));
    }
}
