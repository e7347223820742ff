package org.csecprogress.transparency.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.audit.service.AuditKeyring;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.HeadLog;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.LogLeaf;
import org.csecprogress.transparency.NextHeads;
import org.csecprogress.transparency.SealedFact;
import org.csecprogress.transparency.SealedFacts;

/** Seals each day that has ended. */
@Stateless
@Guarded
@ForEverybody
public class HeadMaking {
    @Inject private HeadLog log;
    @Inject private SealedFacts facts;
    @Inject private AuditKeyring keyring;
    @Inject private BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Makes the heads of all days up to yesterday that have none. Of two nodes, the second waits
     * for the first and finds nothing left to do.
     *
     * @return the newest day that has a head now
     */
    public LocalDate makeDue() {
        LocalDate yesterday = clock.today().minusDays(1);
        log.lock();
        Optional<DailyHead> newest = log.newest();
        if (newest.isPresent() && !newest.get().day().isBefore(yesterday)) {
            return newest.get().day();
        }
        List<LogLeaf> leaves = log.leaves();
        new NextHeads(keyring.keys().current(), random)
                .until(yesterday, newest, leaves, fresh(leaves))
                .forEach(made -> log.append(made.head(), made.leaves()));
        return yesterday;
    }

    /** Returns the facts that have no leaf yet. */
    private List<SealedFact> fresh(List<LogLeaf> leaves) {
        Set<SealedFact.Key> known = new HashSet<>();
        leaves.forEach(leaf -> known.add(leaf.fact().key()));
        List<SealedFact> fresh = new ArrayList<>();
        for (LeafKind kind : LeafKind.values()) {
            List<SealedFact> unknown =
                    facts.all(kind).stream().filter(fact -> !known.contains(fact.key())).toList();
            fresh.addAll(unknown);
            if (kind == LeafKind.FILING) {
                fresh.addAll(facts.answers(unknown));
            } else if (kind == LeafKind.RELEASE) {
                unknown.forEach(release -> fresh.add(facts.cells(release)));
            }
        }
        return fresh;
    }
}
