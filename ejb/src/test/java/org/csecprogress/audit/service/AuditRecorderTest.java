package org.csecprogress.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.identity.Accounts;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.AuditedEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how events are written to the audit trail. */
@DisplayName("The audit recorder")
class AuditRecorderTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00.123456789Z");

    private static final AuditKeys KEYS = AuditKeys.read("test:a-secret-that-only-the-tests-know");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RecordedLocks locks = new RecordedLocks().watch(portal, Accounts.class);
    private final AuditRecorder recorder = portal.bean(AuditRecorder.class);
    private final AuditEntries entries = portal.bean(AuditEntries.class);

    private record Event(
            String chain,
            long actorId,
            String actorName,
            String auditAction,
            String subject,
            String detail,
            Instant at)
            implements AuditedEvent {}

    private void record(String chain, String subject) {
        recorder.record(new Event(chain, 7, "M. Alvarez", "SAVE", subject, "3 answers", NOW));
    }

    private static AuditEntry entry(String chain, int seq, String subject, String previous) {
        return AuditEntry.next(
                        chain, seq, 7, "M. Alvarez", "SAVE", subject, "3 answers", NOW, previous)
                .sealedBy(KEYS.current());
    }

    private void assertChain(String chain, AuditEntry... expected) {
        assertThat(entries.ofChain(chain))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(expected);
    }

    @Test
    @DisplayName("writes all that an event says, keyed to the entry before")
    void written() {
        record("filing:2026Q3-58", "revision 1");
        record("filing:2026Q3-58", "revision 2");
        AuditEntry first = entry("filing:2026Q3-58", 1, "revision 1", AuditEntry.NO_PREVIOUS);
        AuditEntry second = entry("filing:2026Q3-58", 2, "revision 2", first.digest());
        assertChain("filing:2026Q3-58", first, second);
    }

    @Test
    @DisplayName("begins a chain for each filing and account")
    void chains() {
        record("filing:2026Q3-58", "a");
        record("filing:2026Q3-57", "b");
        record("account:1581", "c");
        assertChain("filing:2026Q3-57", entry("filing:2026Q3-57", 1, "b", "0".repeat(64)));
        assertChain("account:1581", entry("account:1581", 1, "c", "0".repeat(64)));
    }

    @Test
    @DisplayName(
            "locks the account of a chain, whose owner may do two things at once, and no other")
    void locks() {
        record("filing:2026Q3-58", "a");
        record("state", "a");
        assertThat(locks.taken()).isEmpty();
        record("account:1581", "b");
        assertThat(locks.taken()).containsExactly("Accounts.lock(1581)");
    }

    @Test
    @DisplayName("reads the last entry of an account's chain only when it holds the lock")
    void lockedFirst() {
        record("account:1581", "a");
        locks.meanwhile(() -> entries.append(second()));
        record("account:1581", "c");
        AuditEntry third = entry("account:1581", 3, "c", second().digest());
        assertThat(entries.last("account:1581").orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(third);
    }

    private static AuditEntry second() {
        AuditEntry first = entry("account:1581", 1, "a", AuditEntry.NO_PREVIOUS);
        return entry("account:1581", 2, "b", first.digest());
    }

    @Test
    @DisplayName("fails with what it observes if an entry cannot be written")
    void fails() {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> record("account:x", "a"));
    }

    private record Looked(String chain, String subject, Instant at) implements AuditedEvent {
        @Override
        public long actorId() {
            return 7;
        }

        @Override
        public String actorName() {
            return "M. Alvarez";
        }

        @Override
        public String auditAction() {
            return "LOOK";
        }

        @Override
        public Optional<Instant> onceSince() {
            return Optional.of(at.minusSeconds(60));
        }
    }

    private void look(String chain, String subject, long seconds) {
        recorder.record(new Looked(chain, subject, NOW.plusSeconds(seconds)));
    }

    @Test
    @DisplayName("writes what is enough once only once in its time, for each subject and chain")
    void once() {
        look("account:1581", "a", 0);
        look("account:1581", "a", 60);
        look("account:1581", "b", 60);
        look("account:1582", "a", 60);
        look("account:1581", "a", 61);
        assertThat(entries.ofChain("account:1581"))
                .extracting(AuditEntry::subject)
                .containsExactly("a", "b", "a");
        assertThat(entries.ofChain("account:1582")).hasSize(1);
    }

    @Test
    @DisplayName("takes no lock for what is written, and looks again once it holds the lock")
    void onceUnderTheLock() {
        locks.meanwhile(
                () ->
                        entries.append(
                                AuditEntry.next(
                                        "account:1581",
                                        1,
                                        7,
                                        "M. Alvarez",
                                        "LOOK",
                                        "a",
                                        "",
                                        NOW,
                                        AuditEntry.NO_PREVIOUS)));
        look("account:1581", "a", 1);
        look("account:1581", "a", 2);
        assertThat(entries.ofChain("account:1581")).hasSize(1);
        assertThat(locks.taken()).containsExactly("Accounts.lock(1581)");
    }

    @Test
    @DisplayName("observes what use cases fire")
    void observes() {
        portal.observed(AuditRecorder.class);
        Event event = new Event("state", 7, "M. Alvarez", "SAVE", "a", "3 answers", NOW);
        portal.events().fire(event);
        portal.events().fire("no audited event");
        assertChain("state", entry("state", 1, "a", AuditEntry.NO_PREVIOUS));
    }

    @Test
    @DisplayName("finds the first entry of a chain that was changed, moved or removed")
    void broken() {
        for (String subject : List.of("a", "b", "c", "d")) {
            record("state", subject);
        }
        record("filing:2026Q3-58", "a");
        assertThat(recorder.firstBroken("state")).isZero();
        assertThat(recorder.firstBroken("unknown")).isZero();
        portal.memory().block(AuditEntry.class).removeIf(each -> each.subject().equals("c"));
        assertThat(recorder.firstBroken("state")).isEqualTo(3);
        assertThat(recorder.firstBroken("filing:2026Q3-58")).isZero();
    }
}
