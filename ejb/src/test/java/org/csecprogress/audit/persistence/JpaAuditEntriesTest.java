package org.csecprogress.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.persistence.SqlStatements;
import org.csecprogress.kernel.persistence.StatementException;
import org.csecprogress.kernel.persistence.TestSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests what only a database shows of the audit trail: its key, its statements and what it keeps.
 */
@DisplayName("The audit trail in a database")
class JpaAuditEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00.123456Z");
    private static final Actor AUDITOR =
            new Actor(1, "A", Set.of(new Actor.Grant(Role.AUDITOR, null, null)));
    private static final AuditFilter ALL = new AuditFilter(null, null, "", "", null, null, "");

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
                    AuditEntriesContractTest.extend(trail, chain, action, name, from, entries);
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
                            .page(AUDITOR, ALL, Slice.of(0, 9))
                            .lines()
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
                                store,
                                () ->
                                        change(
                                                trail ->
                                                        trail.page(
                                                                AUDITOR,
                                                                filter,
                                                                new Slice(0, 9, "who", true)))))
                .hasSize(2)
                .noneMatch(statement -> statement.contains("'"));
    }
}
