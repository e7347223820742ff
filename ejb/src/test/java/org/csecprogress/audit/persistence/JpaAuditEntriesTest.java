package org.csecprogress.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.SqlStatements;
import org.csecprogress.kernel.persistence.StatementException;
import org.csecprogress.kernel.persistence.TestSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stored audit trail")
class JpaAuditEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00.123456Z");
    private static final Actor AUDITOR =
            new Actor(1, "A", Set.of(new Actor.Grant(Role.AUDITOR, null, null)));
    private static final Actor REVIEWER =
            new Actor(1, "A", Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));

    private final TestStore store = new TestStore();

    @BeforeEach
    void write() {
        write("filing:2026Q3-02", "SAVE", "A. Lee", NOW, 3);
        write("filing:2026Q3-39", "SAVE", "B. Roe", NOW.plusSeconds(10), 1);
        write("account:1000", "VIEW", "C_Roe", NOW.plusSeconds(20), 2);
    }

    private void write(String chain, String action, String name, Instant from, int entries) {
        change(
                trail -> {
                    for (int seq = 1; seq <= entries; seq++) {
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
                                        from.plusSeconds(seq),
                                        last.map(AuditEntry::digest)
                                                .orElse(AuditEntry.NO_PREVIOUS)));
                    }
                    return entries;
                });
    }

    private static AuditEntries trail(EntityManager em) {
        return new JpaAuditEntries(em, TestSql.inTransactionOf(em));
    }

    private <T> T change(Function<AuditEntries, T> work) {
        return store.inTransaction(em -> work.apply(trail(em)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<String> places(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.chain() + " " + entry.seq()).toList();
    }

    @Test
    @DisplayName("has intact chains, each entry keyed to the last even within a transaction")
    void intact() {
        ChainCheck check = new ChainCheck();
        List<AuditEntry> all = new ArrayList<>();
        List<AuditEntry> block;
        String chain = "";
        int seq = 0;
        do {
            String after = chain;
            int from = seq;
            block = change(trail -> trail.after(after, from, 2));
            all.addAll(block);
            chain = all.get(all.size() - 1).chain();
            seq = all.get(all.size() - 1).seq();
        } while (block.size() == 2);
        all.forEach(check::see);
        assertThat(places(all))
                .containsExactly(
                        "account:1000 1",
                        "account:1000 2",
                        "filing:2026Q3-02 1",
                        "filing:2026Q3-02 2",
                        "filing:2026Q3-02 3",
                        "filing:2026Q3-39 1");
        assertThat(check.broken()).isEmpty();
        List<AuditEntry> one = change(trail -> trail.ofChain("filing:2026Q3-02"));
        assertThat(places(one))
                .containsExactly("filing:2026Q3-02 1", "filing:2026Q3-02 2", "filing:2026Q3-02 3");
        assertThat(one).allMatch(AuditEntry::isIntact);
    }

    @Test
    @DisplayName("refuses a second entry at a position at once")
    void twice() {
        AuditEntry again =
                AuditEntry.next(
                        "account:1000", 2, 7, "A", "VIEW", "s", "d", NOW, AuditEntry.NO_PREVIOUS);
        assertThatThrownBy(
                        () ->
                                change(
                                        trail -> {
                                            trail.append(again);
                                            return again;
                                        }))
                .isInstanceOf(StatementException.class);
    }

    @Test
    @DisplayName("knows no entry that could be changed")
    void unchanged() {
        store.inTransaction(
                em -> {
                    trail(em)
                            .last("account:1000")
                            .ifPresent(e -> assertThat(em.contains(e)).isFalse());
                    trail(em)
                            .newest(AUDITOR, filter("", "", null, null), 0, 9)
                            .forEach(e -> assertThat(em.contains(e)).isFalse());
                    return em;
                });
    }

    @Test
    @DisplayName("is written without what else the transaction has changed")
    void quiet() {
        Account account = new Account("a@x.example", "A", "T", "-");
        store.inTransaction(
                em -> {
                    em.persist(account);
                    return em;
                });
        store.inTransaction(
                em -> {
                    em.find(Account.class, account.id()).disable(NOW);
                    trail(em).last("account:1000");
                    trail(em)
                            .append(
                                    AuditEntry.next(
                                            "site:A",
                                            1,
                                            7,
                                            "A",
                                            "SET",
                                            "s",
                                            "d",
                                            NOW,
                                            AuditEntry.NO_PREVIOUS));
                    Object written =
                            em.createNativeQuery("select disabled from account")
                                    .setFlushMode(FlushModeType.COMMIT)
                                    .getSingleResult();
                    assertThat(written).isEqualTo(false);
                    return em;
                });
    }

    private static AuditFilter filter(
            String actor, String action, AuditFilter.About about, CountyCode county) {
        return new AuditFilter(null, null, actor, action, about, county, "");
    }

    private int count(Actor reader, AuditFilter filter) {
        return change(trail -> trail.count(reader, filter));
    }

    private List<String> found(AuditFilter filter) {
        List<AuditEntry> entries = change(trail -> trail.newest(AUDITOR, filter, 0, 50));
        assertThat(count(AUDITOR, filter)).isEqualTo(entries.size());
        return places(entries);
    }

    @Test
    @DisplayName("is read newest first, page by page")
    void newest() {
        assertThat(found(filter("", "", null, null)))
                .containsExactly(
                        "account:1000 2",
                        "account:1000 1",
                        "filing:2026Q3-39 1",
                        "filing:2026Q3-02 3",
                        "filing:2026Q3-02 2",
                        "filing:2026Q3-02 1");
        List<AuditEntry> second =
                change(trail -> trail.newest(AUDITOR, filter("", "", null, null), 2, 2));
        assertThat(places(second)).containsExactly("filing:2026Q3-39 1", "filing:2026Q3-02 3");
    }

    @Test
    @DisplayName("is searched by person, action, subject, county, time and chain")
    void searched() {
        assertThat(found(filter("ro\0e", "SA\0VE", null, null)))
                .containsExactly("filing:2026Q3-39 1");
        assertThat(found(filter("_", "", null, null)))
                .containsExactly("account:1000 2", "account:1000 1");
        assertThat(found(filter("", "VIEW", null, null))).hasSize(2);
        assertThat(found(filter("", "", AuditFilter.About.ACCOUNTS, null))).hasSize(2);
        assertThat(found(filter("", "", null, new CountyCode("39"))))
                .containsExactly("filing:2026Q3-39 1");
        assertThat(
                        found(
                                new AuditFilter(
                                        NOW.plusSeconds(2),
                                        NOW.plusSeconds(11),
                                        "",
                                        "",
                                        null,
                                        null,
                                        "")))
                .containsExactly("filing:2026Q3-02 3", "filing:2026Q3-02 2");
        assertThat(found(new AuditFilter(null, null, "", "", null, null, "filing:2026Q3-02")))
                .containsExactly("filing:2026Q3-02 3", "filing:2026Q3-02 2", "filing:2026Q3-02 1");
    }

    @Test
    @DisplayName("is searched by parameters, never by typed text in a statement")
    void bound() {
        AuditFilter filter =
                new AuditFilter(
                        NOW,
                        NOW,
                        "O'Lee",
                        "SAVE",
                        AuditFilter.About.FILINGS,
                        new CountyCode("39"),
                        "filing:2026Q3-39");
        assertThat(
                        SqlStatements.during(
                                store, () -> change(trail -> trail.newest(AUDITOR, filter, 0, 9))))
                .hasSize(1)
                .noneMatch(statement -> statement.contains("'"));
    }

    @Test
    @DisplayName("is read by auditors and administrators only")
    void refused() {
        AuditFilter all = filter("", "", null, null);
        assertThat(count(REVIEWER, all)).isZero();
        List<AuditEntry> none = change(trail -> trail.newest(REVIEWER, all, 0, 50));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("tells every action once")
    void actions() {
        List<String> actions = change(AuditEntries::actions);
        assertThat(actions).containsExactly("SAVE", "VIEW");
    }
}
