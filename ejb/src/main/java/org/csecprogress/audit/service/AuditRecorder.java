package org.csecprogress.audit.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.identity.Accounts;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Writes audit entries in the business transaction: if an entry cannot be written, the action
 * fails. It observes events and is never called directly.
 */
@Stateless
@Guarded
@ForEverybody
public class AuditRecorder {
    private static final String ACCOUNT = "account:";

    @Inject private AuditEntries entries;
    @Inject private Accounts accounts;
    @Inject private AuditKeyring keyring;

    /**
     * Adds the event to its chain. If two transactions write the same position, the second fails on
     * the key and is rolled back. A filing is already locked by the transaction that changes it. An
     * account is locked here, because its owner may open two pages at once; so an event of which
     * one entry is enough is looked for again under the lock.
     */
    public void record(@Observes AuditedEvent event) {
        String chain = event.chain();
        if (isKnown(event)) {
            return;
        }
        if (chain.startsWith(ACCOUNT)) {
            accounts.lock(Long.parseLong(chain.substring(ACCOUNT.length())));
        }
        if (isKnown(event)) {
            return;
        }
        Optional<AuditEntry> last = entries.last(chain);
        entries.append(
                AuditEntry.next(
                                chain,
                                last.map(AuditEntry::seq).orElse(0) + 1,
                                event.actorId(),
                                event.actorName(),
                                event.auditAction(),
                                event.subject(),
                                event.detail(),
                                event.at(),
                                last.map(AuditEntry::digest).orElse(AuditEntry.NO_PREVIOUS))
                        .sealedBy(keyring.keys().current()));
    }

    private boolean isKnown(AuditedEvent event) {
        return event.onceSince()
                .filter(
                        from ->
                                entries.has(
                                        event.chain(),
                                        event.auditAction(),
                                        event.subject(),
                                        // As entries have it.
                                        from.truncatedTo(ChronoUnit.MICROS)))
                .isPresent();
    }

    /**
     * Checks a chain from its beginning.
     *
     * @return position of the first entry that was changed, moved or removed, or 0 if there is none
     */
    public int firstBroken(String chain) {
        ChainCheck check = new ChainCheck(keyring.keys());
        entries.ofChain(chain).forEach(check::see);
        return check.broken().getOrDefault(chain, 0);
    }
}
