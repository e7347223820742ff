package org.csecprogress.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.audit.memory.MemoryAuditEntries;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how the audit trail is written and read on, on each kind of store. */
@DisplayName("The audit trail")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AuditEntriesContractTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00.123456Z");
    static final AuditKeys KEYS = AuditKeys.read("test:a-secret-that-only-the-tests-know");
    static final Made<AuditEntries> TRAIL =
            new Made<>(JpaAuditEntries::new, MemoryAuditEntries::new);

    private final ContractStore store;

    AuditEntriesContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void write() {
        write("filing:2026Q3-02", "SAVE", "A. Lee", NOW, 3);
        write("filing:2026Q3-39", "SAVE", "B. Roe", NOW.plusSeconds(10), 1);
        write("account:1039", "VIEW", "C_Roe", NOW.plusSeconds(20), 2);
    }

    private void write(String chain, String action, String name, Instant from, int entries) {
        write(store, chain, action, name, from, entries);
    }

    /** Writes entries of a chain in one transaction, one a second. */
    static void write(
            ContractStore store,
            String chain,
            String action,
            String name,
            Instant from,
            int entries) {
        store.tell(TRAIL, trail -> extend(trail, chain, action, name, from, entries));
    }

    /** Appends entries to a chain, a second after the other. */
    static void extend(
            AuditEntries trail,
            String chain,
            String action,
            String name,
            Instant from,
            int entries) {
        for (int i = 1; i <= entries; i++) {
            Optional<AuditEntry> last = trail.last(chain);
            trail.append(
                    AuditEntry.next(
                                    chain,
                                    last.map(AuditEntry::seq).orElse(0) + 1,
                                    7,
                                    name,
                                    action,
                                    "s",
                                    "d",
                                    from.plusSeconds(i),
                                    last.map(AuditEntry::digest).orElse(AuditEntry.NO_PREVIOUS))
                            .sealedBy(KEYS.current()));
        }
    }

    private <T> T ask(Function<AuditEntries, T> question) {
        return store.ask(TRAIL, question);
    }

    static List<String> places(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.chain() + " " + entry.seq()).toList();
    }

    private List<String> list(Function<AuditEntries, List<AuditEntry>> question) {
        return places(ask(question));
    }

    @Test
    @DisplayName("has each entry as it was written")
    void written() {
        AuditEntry entry = ask(trail -> trail.last("filing:2026Q3-39")).orElseThrow();
        assertThat(entry)
                .usingRecursiveComparison()
                .isEqualTo(
                        AuditEntry.next(
                                        "filing:2026Q3-39",
                                        1,
                                        7,
                                        "B. Roe",
                                        "SAVE",
                                        "s",
                                        "d",
                                        NOW.plusSeconds(11),
                                        AuditEntry.NO_PREVIOUS)
                                .sealedBy(KEYS.current()));
        assertThat(entry.isIntact(KEYS)).isTrue();
    }

    @Test
    @DisplayName("knows the last entry of each chain")
    void last() {
        Optional<Integer> position =
                ask(trail -> trail.last("filing:2026Q3-02")).map(AuditEntry::seq);
        assertThat(position).contains(3);
        Optional<AuditEntry> none = ask(trail -> trail.last("filing:2026Q3-0"));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("has intact chains, each entry keyed to the last even within a transaction")
    void intact() {
        ChainCheck check = new ChainCheck(KEYS);
        List<AuditEntry> all = new ArrayList<>(ask(trail -> trail.after("", 0, 2)));
        for (int read = 0; read < all.size() && read < 20; ) {
            read = all.size();
            AuditEntry last = all.get(read - 1);
            all.addAll(ask(trail -> trail.after(last.chain(), last.seq(), 2)));
        }
        all.forEach(check::see);
        assertThat(places(all))
                .containsExactly(
                        "account:1039 1",
                        "account:1039 2",
                        "filing:2026Q3-02 1",
                        "filing:2026Q3-02 2",
                        "filing:2026Q3-02 3",
                        "filing:2026Q3-39 1");
        assertThat(check.broken()).isEmpty();
    }

    @Test
    @DisplayName("is read on from any position, at most as far as asked")
    void after() {
        assertThat(list(trail -> trail.after("filing:2026Q3-02", 2, 9)))
                .containsExactly("filing:2026Q3-02 3", "filing:2026Q3-39 1");
        assertThat(list(trail -> trail.after("filing:2026Q3-02", 3, 9)))
                .containsExactly("filing:2026Q3-39 1");
        assertThat(list(trail -> trail.after("filing:2026Q3-39", 1, 9))).isEmpty();
        assertThat(list(trail -> trail.after("", 0, 1))).containsExactly("account:1039 1");
    }

    @Test
    @DisplayName("is read chain by chain in order")
    void ofChain() {
        assertThat(list(trail -> trail.ofChain("filing:2026Q3-02")))
                .containsExactly("filing:2026Q3-02 1", "filing:2026Q3-02 2", "filing:2026Q3-02 3");
        assertThat(list(trail -> trail.ofChain("filing:2026Q3"))).isEmpty();
    }

    private boolean has(String chain, String action, String subject, Instant from) {
        return ask(trail -> trail.has(chain, action, subject, from));
    }

    @Test
    @DisplayName("knows whether a chain has an entry like another, from a time on")
    void alike() {
        String chain = "account:1039";
        Instant last = NOW.plusSeconds(22);
        assertThat(has(chain, "VIEW", "s", last)).isTrue();
        assertThat(has(chain, "VIEW", "s", last.plusMillis(1))).isFalse();
        assertThat(has(chain, "SAVE", "s", last)).isFalse();
        assertThat(has(chain, "VIEW", "S", last)).isFalse();
        assertThat(has("account:103", "VIEW", "s", last)).isFalse();
    }

    @Test
    @DisplayName("tells every action once, in alphabetical order")
    void actions() {
        write("account:1041", "DISABLE", "D. Ott", NOW, 1);
        List<String> actions = ask(AuditEntries::actions);
        assertThat(actions).containsExactly("DISABLE", "SAVE", "VIEW");
    }
}
