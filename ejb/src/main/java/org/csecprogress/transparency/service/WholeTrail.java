package org.csecprogress.transparency.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.audit.Tampering;
import org.csecprogress.audit.service.AuditKeyring;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.HeadLog;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.LogCheck;
import org.csecprogress.transparency.SealedFact;
import org.csecprogress.transparency.SealedFacts;

/** Reads the whole audit trail, the daily heads and what they have sealed, and changes nothing. */
@Stateless
@Guarded
@ForEverybody
public class WholeTrail {
    /** Number of entries checked at a time, so that a long trail does not fill the memory. */
    private static final int BLOCK_SIZE = 2000;

    @Inject private AuditEntries entries;
    @Inject private HeadLog log;
    @Inject private SealedFacts facts;
    @Inject private AuditKeyring keyring;

    /** Checks everything from its beginning. */
    public TrailReport check() {
        AuditKeys keys = keyring.keys();
        ChainCheck chains = new ChainCheck(keys);
        // Else a head that is made meanwhile would look like one that was tampered with.
        log.lock();
        List<DailyHead> heads = log.heads();
        LogCheck sealed = new LogCheck(keys, heads, log.leaves());
        readAll(chains, sealed);
        for (LeafKind kind : LeafKind.values()) {
            if (kind != LeafKind.CHAIN) {
                see(kind, facts.all(kind), sealed);
            }
        }
        Set<Tampering> found = new LinkedHashSet<>(chains.tamperings());
        found.addAll(sealed.found());
        return new TrailReport(chains.chains(), chains.entries(), heads.size(), List.copyOf(found));
    }

    private void see(LeafKind kind, List<SealedFact> stored, LogCheck sealed) {
        stored.forEach(sealed::see);
        if (kind == LeafKind.FILING) {
            facts.answers(stored).forEach(sealed::see);
        } else if (kind == LeafKind.RELEASE) {
            stored.forEach(release -> sealed.see(facts.cells(release)));
        }
    }

    private void readAll(ChainCheck chains, LogCheck sealed) {
        String chain = "";
        int seq = 0;
        List<AuditEntry> block;
        do {
            block = entries.after(chain, seq, BLOCK_SIZE);
            for (AuditEntry entry : block) {
                chains.see(entry);
                sealed.see(entry);
            }
            if (!block.isEmpty()) {
                AuditEntry last = block.get(block.size() - 1);
                chain = last.chain();
                seq = last.seq();
            }
        } while (block.size() == BLOCK_SIZE);
    }
}
