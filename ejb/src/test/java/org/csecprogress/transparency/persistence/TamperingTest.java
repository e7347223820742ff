package org.csecprogress.transparency.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.audit.Tampering;
import org.csecprogress.audit.Tampering.Kind;
import org.csecprogress.audit.persistence.StoredTrail;
import org.csecprogress.audit.service.AuditRecorder;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.transparency.HeadLog;
import org.csecprogress.transparency.LogLeaf;
import org.csecprogress.transparency.SealedFacts;
import org.csecprogress.transparency.service.HeadMaking;
import org.csecprogress.transparency.service.TrailCheck;
import org.csecprogress.transparency.service.TrailReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;

/**
 * Changes the rows of a database as somebody would who can do anything with it and lacks the key,
 * and sees that the auditor is told of each change.
 */
@DisplayName("Whoever tampers with the database")
@ParameterizedClass(name = "{0}")
@EnumSource(
        value = StoreKind.class,
        names = {"H2", "POSTGRESQL"})
class TamperingTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-10-20T19:00:00.123456Z");
    private static final Instant SECOND_DAY = Instant.parse("2026-10-21T19:00:00.123456Z");
    private static final Instant THIRD_DAY = Instant.parse("2026-10-22T19:00:00.123456Z");
    private static final String YUBA = "filing:2026Q3-58";
    private static final String SITE = "site:HELP";
    private static final Made<Sql> SQL =
            new Made<>(
                    (em, sql) -> sql,
                    memory -> {
                        throw new AssertionFailedError("no SQL in memory");
                    });

    private final ContractStore store;

    TamperingTest(StoreKind kind) {
        store = kind.open();
    }

    /** Something that happened, as the recorder is told of it. */
    private record Event(String chain, String subject, Instant at) implements AuditedEvent {
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
            return "SAVE";
        }
    }

    private static InMemoryPortal portal(EntityManager em, Sql sql, Instant now) {
        return new InMemoryPortal(now)
                .with(AuditEntries.class, StoredTrail.of(em, sql))
                .with(HeadLog.class, new JpaHeadLog(em, sql))
                .with(SealedFacts.class, new SqlSealedFacts(sql));
    }

    private <T> T at(Instant now, Function<InMemoryPortal, T> work) {
        Made<InMemoryPortal> made =
                new Made<>((em, sql) -> portal(em, sql, now), memory -> new InMemoryPortal(now));
        return store.ask(made, work);
    }

    private void record(Instant now, String chain, String... subjects) {
        at(
                now,
                portal -> {
                    AuditRecorder recorder = portal.bean(AuditRecorder.class);
                    for (String subject : subjects) {
                        recorder.record(new Event(chain, subject, now));
                    }
                    return chain;
                });
    }

    private void makeHead(Instant now) {
        at(now, portal -> portal.bean(HeadMaking.class).makeDue());
    }

    private int run(String statement, Object... parameters) {
        return store.ask(SQL, sql -> sql.update(statement, parameters));
    }

    /** Runs a change that has to change something. */
    private void tamper(String statement, Object... parameters) {
        assertThat(run(statement, parameters)).as(statement).isPositive();
    }

    private TrailReport check() {
        return at(THIRD_DAY, portal -> portal.bean(TrailCheck.class).check(Staff.AUDITOR));
    }

    private void assertFound(Kind kind, String about, long number) {
        assertThat(check().tamperings())
                .extracting(Tampering::kind, Tampering::about, Tampering::number)
                .contains(org.assertj.core.groups.Tuple.tuple(kind, about, number));
    }

    /** Returns an entry as it was written before there were keys, which anybody can compute. */
    private static AuditEntry plain(String chain, int seq, String previous) {
        return AuditEntry.next(
                chain, seq, 7, "M. Alvarez", "SAVE", "plain " + seq, "", FIRST_DAY, previous);
    }

    private AuditEntry last(String chain) {
        return at(THIRD_DAY, portal -> portal.bean(AuditEntries.class).last(chain).orElseThrow());
    }

    private void append(AuditEntry entry) {
        at(
                THIRD_DAY,
                portal -> {
                    portal.bean(AuditEntries.class).append(entry);
                    return entry;
                });
    }

    @BeforeEach
    void play() {
        store.add(aFiling().of("Yuba").complete().submitted());
        store.add(aRelease().in("2026Q2").published());
        tamper(
                """
                insert into release_table (release_id, table_id, position, measure, dimension,
                    title_en, title_es)
                select id, 'T-1', 1, 'M', 'TOTAL', 'A', 'B' from release
                """);
        tamper(
                """
                insert into release_cell (release_id, table_id, position, geography, measure,
                    dimension, category, amount, annotation, numerator, denominator, counties)
                select id, 'T-1', 1, 'STATE', 'M', 'TOTAL', 'TOTAL', '120', '', '', '', 58
                from release
                """);
        run(
                """
                insert into release_certificate (release_id, tables_digest, policy, catalog_digest,
                    cells, equations, small, protecting, on_surrogates, cost, proved_public,
                    proved_inside, by_structure)
                select r.id, 'd', 'p', 'c', 10, 9, 1, 1, 0, 5, 3, 3, 0 from release r
                where not exists (select 1 from release_certificate c where c.release_id = r.id)
                """);
        Account somebody = anAccount().made();
        store.add(somebody);
        tamper(
                """
                insert into act_confirmation (id, chain, action, actor_id, actor_name,
                    confirmed_at, way, text)
                values (900, ?, 'SUBMIT', ?, 'M. Alvarez', ?, 'CONFIRMED', 'a text')
                """,
                YUBA,
                somebody.id(),
                FIRST_DAY);
        AuditEntry first = plain("site:BANNER", 1, AuditEntry.NO_PREVIOUS);
        append(first);
        append(plain("site:BANNER", 2, first.digest()));
        record(FIRST_DAY, YUBA, "a", "b", "c");
        record(FIRST_DAY, SITE, "a", "b");
        makeHead(SECOND_DAY);
        record(SECOND_DAY, YUBA, "d", "e");
        makeHead(THIRD_DAY);
        record(THIRD_DAY, YUBA, "f");
    }

    @Test
    @DisplayName("is told of by nothing where nobody did")
    void nobody() {
        TrailReport report = check();
        assertThat(report.tamperings()).isEmpty();
        assertThat(report.heads()).isEqualTo(2);
        assertThat(report.chains()).isEqualTo(3);
        assertThat(report.entries()).isEqualTo(10);
    }

    @Test
    @Proves("ASVS 16.4.2")
    @DisplayName("1: changes what an entry says")
    void detail() {
        tamper("update audit_entry set subject = 'x' where chain = ? and seq = 2", YUBA);
        assertFound(Kind.ENTRY_CHANGED, YUBA, 2);
    }

    @Test
    @DisplayName("2: changes the name of an entry’s account")
    void name() {
        tamper("update audit_entry set actor_name = 'N. Other' where chain = ? and seq = 1", SITE);
        assertFound(Kind.ENTRY_CHANGED, SITE, 1);
    }

    @Test
    @DisplayName("3: changes the account of an entry")
    void account() {
        tamper("update audit_entry set actor_id = 8 where chain = ? and seq = 1", SITE);
        assertFound(Kind.ENTRY_CHANGED, SITE, 1);
    }

    @Test
    @DisplayName("4: changes the time of an entry")
    void time() {
        tamper(
                "update audit_entry set happened_at = ? where chain = ? and seq = 3",
                FIRST_DAY.minusSeconds(3600),
                YUBA);
        assertFound(Kind.ENTRY_CHANGED, YUBA, 3);
    }

    @Test
    @DisplayName("5: changes an entry and gives it a plain digest that fits")
    void rehashed() {
        AuditEntry was = last(SITE);
        AuditEntry plain = plain(SITE, 2, was.previous());
        tamper(
                "update audit_entry set subject = ?, happened_at = ?, digest = ?, key_id = '' where"
                        + " chain = ? and seq = 2",
                plain.subject(),
                plain.at(),
                plain.digest(),
                SITE);
        assertFound(Kind.ENTRY_WITHOUT_KEY, SITE, 2);
        assertFound(Kind.ENTRY_REPLACED, SITE, 2);
    }

    @Test
    @DisplayName("6: rewrites a chain from before there were keys")
    void before() {
        AuditEntry forged =
                AuditEntry.next(
                        "site:BANNER",
                        2,
                        7,
                        "M. Alvarez",
                        "SAVE",
                        "forged",
                        "",
                        FIRST_DAY,
                        plain("site:BANNER", 1, AuditEntry.NO_PREVIOUS).digest());
        tamper(
                "update audit_entry set subject = 'forged', digest = ? where chain = 'site:BANNER'"
                        + " and seq = 2",
                forged.digest());
        assertFound(Kind.ENTRY_REPLACED, "site:BANNER", 2);
    }

    @Test
    @DisplayName("7: deletes an entry in the middle")
    void deleted() {
        tamper("delete from audit_entry where chain = ? and seq = 2", YUBA);
        assertFound(Kind.ENTRY_MISSING, YUBA, 2);
    }

    @Test
    @DisplayName("8: deletes an entry and numbers the rest anew")
    void renumbered() {
        tamper("delete from audit_entry where chain = ? and seq = 2", YUBA);
        for (int seq = 3; seq <= 6; seq++) {
            tamper(
                    "update audit_entry set seq = ? where chain = ? and seq = ?",
                    seq - 1,
                    YUBA,
                    seq);
        }
        assertFound(Kind.ENTRY_MOVED, YUBA, 2);
        assertFound(Kind.ENTRY_CHANGED, YUBA, 2);
        assertFound(Kind.ENTRY_REPLACED, YUBA, 5);
    }

    @Test
    @DisplayName("9: deletes the first entry of a chain")
    void beginning() {
        tamper("delete from audit_entry where chain = ? and seq = 1", SITE);
        assertFound(Kind.ENTRY_MISSING, SITE, 1);
    }

    @Test
    @DisplayName("10: swaps two entries")
    void swapped() {
        tamper("update audit_entry set seq = 90 where chain = ? and seq = 2", YUBA);
        tamper("update audit_entry set seq = 2 where chain = ? and seq = 3", YUBA);
        tamper("update audit_entry set seq = 3 where chain = ? and seq = 90", YUBA);
        assertFound(Kind.ENTRY_CHANGED, YUBA, 2);
        assertFound(Kind.ENTRY_CHANGED, YUBA, 3);
    }

    @Test
    @DisplayName("11: swaps two chains")
    void chains() {
        tamper("update audit_entry set chain = 'x' where chain = ?", YUBA);
        tamper("update audit_entry set chain = ? where chain = ?", YUBA, SITE);
        tamper("update audit_entry set chain = ? where chain = 'x'", SITE);
        assertFound(Kind.ENTRY_CHANGED, YUBA, 1);
        assertFound(Kind.ENTRY_CHANGED, SITE, 1);
        assertFound(Kind.CHAIN_CUT, YUBA, 3);
    }

    @Test
    @DisplayName("12: cuts off the end of a chain")
    void cut() {
        tamper("delete from audit_entry where chain = ? and seq > 3", YUBA);
        assertFound(Kind.CHAIN_CUT, YUBA, 4);
    }

    @Test
    @DisplayName("13: cuts off the end of a chain, on which the portal writes on")
    void cutAndWritten() {
        tamper("delete from audit_entry where chain = ? and seq > 4", YUBA);
        record(THIRD_DAY, YUBA, "other", "than before");
        assertFound(Kind.ENTRY_REPLACED, YUBA, 5);
    }

    @Test
    @DisplayName("14: deletes a whole chain")
    void chain() {
        tamper("delete from audit_entry where chain = ?", SITE);
        assertFound(Kind.CHAIN_MISSING, SITE, 1);
    }

    @Test
    @DisplayName("15: inserts an entry with a plain digest at the end of a chain")
    void inserted() {
        append(plain(SITE, 3, last(SITE).digest()));
        assertFound(Kind.ENTRY_WITHOUT_KEY, SITE, 3);
    }

    @Test
    @DisplayName("16: inserts a chain with plain digests")
    void insertedChain() {
        append(plain("filing:2026Q3-01", 1, AuditEntry.NO_PREVIOUS));
        assertFound(Kind.ENTRY_WITHOUT_KEY, "filing:2026Q3-01", 1);
    }

    @Test
    @DisplayName("17: inserts an entry under a key of their own")
    void foreignKey() {
        append(
                plain(SITE, 3, last(SITE).digest())
                        .sealedBy(AuditKeys.read("mine:a-key-that-the-portal-lacks").current()));
        assertFound(Kind.ENTRY_KEY_UNKNOWN, SITE, 3);
    }

    @Test
    @DisplayName("18: inserts an entry under a secret of their own and the name of the key")
    void falseKey() {
        append(
                plain(SITE, 3, last(SITE).digest())
                        .sealedBy(AuditKeys.read("test:a-guess-at-the-secret-of-it").current()));
        assertFound(Kind.ENTRY_CHANGED, SITE, 3);
    }

    @Test
    @DisplayName("19: changes the certified digest of a filing")
    void filing() {
        tamper("update revision set digest = 'x' where sealed_at is not null");
        assertFound(Kind.FILING_CHANGED, "2026Q3-58", 1);
    }

    @Test
    @DisplayName("20: changes a figure of a certified filing")
    void figure() {
        tamper(
                "update figure set amount = 99999 where revision_id in (select id from revision"
                        + " where sealed_at is not null) and amount is not null");
        assertFound(Kind.ANSWERS_CHANGED, "2026Q3-58", 1);
    }

    @Test
    @DisplayName("21: changes who certified a filing")
    void certification() {
        tamper("update certification set name = 'N. Other' where agency = 'CWS'");
        assertFound(Kind.ANSWERS_CHANGED, "2026Q3-58", 1);
    }

    @Test
    @DisplayName("22: changes when a filing was submitted")
    void event() {
        long id = eventId("SUBMIT");
        tamper(
                "update submission_event set happened_at = ? where id = ?",
                FIRST_DAY.minusSeconds(86400),
                id);
        assertFound(Kind.EVENT_CHANGED, "2026Q3-58", id);
    }

    @Test
    @DisplayName("23: deletes a step of a filing’s history")
    void eventDeleted() {
        long id = eventId("SUBMIT");
        tamper("delete from submission_event where id = ?", id);
        assertFound(Kind.EVENT_MISSING, "2026Q3-58", id);
    }

    private long eventId(String action) {
        return store.ask(
                SQL,
                sql ->
                        sql.first(
                                        "select id from submission_event where action = ?",
                                        row -> row.getLong(1),
                                        action)
                                .orElseThrow());
    }

    @Test
    @DisplayName("24: changes a digest of a public release")
    void release() {
        tamper("update release set tables_digest = 'x'");
        assertFound(Kind.RELEASE_CHANGED, "2026Q2-r1", 0);
    }

    @Test
    @DisplayName("25: changes a published figure")
    void cell() {
        tamper("update release_cell set amount = '121'");
        assertFound(Kind.CELLS_CHANGED, "2026Q2-r1", 0);
    }

    @Test
    @DisplayName("26: deletes a published figure")
    void cellDeleted() {
        tamper("delete from release_cell where position = 1");
        assertFound(Kind.CELLS_CHANGED, "2026Q2-r1", 0);
    }

    @Test
    @DisplayName("27: changes the certificate of a release")
    void certificate() {
        tamper("update release_certificate set small = small + 1");
        assertFound(Kind.CERTIFICATE_CHANGED, "2026Q2-r1", 0);
    }

    @Test
    @DisplayName("28: deletes the certificate of a release")
    void certificateDeleted() {
        tamper("delete from release_certificate where small >= 0");
        assertFound(Kind.CERTIFICATE_MISSING, "2026Q2-r1", 0);
    }

    @Test
    @DisplayName("29: makes a public release one that was never public")
    void hidden() {
        tamper("update release set published_at = null, status = 'CLEARED'");
        assertFound(Kind.RELEASE_MISSING, "2026Q2-r1", 0);
    }

    @Test
    @DisplayName("30: changes the root of a head")
    void root() {
        tamper(
                "update transparency_head set root = ? where head_day = date '2026-10-20'",
                Sha256.of("x"));
        assertFound(Kind.HEAD_CHANGED, "2026-10-20", 0);
        assertFound(Kind.HEAD_MOVED, "2026-10-21", 0);
        assertFound(Kind.LEAVES_CHANGED, "2026-10-20", 0);
    }

    @Test
    @DisplayName("31: changes the day of a head")
    void day() {
        tamper(
                "update transparency_head set head_day = date '2026-10-19' where head_day ="
                        + " date '2026-10-20'");
        assertFound(Kind.HEAD_CHANGED, "2026-10-19", 0);
        assertFound(Kind.HEAD_MISSING, "2026-10-21", 0);
    }

    @Test
    @DisplayName("32: deletes the first head")
    void head() {
        tamper("delete from transparency_head where head_day = date '2026-10-20'");
        assertFound(Kind.HEAD_MISSING, "2026-10-21", 0);
    }

    @Test
    @DisplayName("33: deletes the newest head")
    void newest() {
        tamper("delete from transparency_head where head_day = date '2026-10-21'");
        assertFound(Kind.HEADS_CUT, "2026-10-20", 0);
    }

    @Test
    @DisplayName("34: deletes all heads")
    void heads() {
        tamper("delete from transparency_head");
        assertFound(Kind.HEADS_CUT, "", 0);
    }

    @Test
    @DisplayName("35: changes the end of a chain and what the head has sealed of it")
    void leaf() {
        tamper("delete from audit_entry where chain = ? and seq > 1", SITE);
        tamper(
                "update transparency_leaf set number = 1, digest = ? where name = ?",
                last(SITE).digest(),
                SITE);
        assertFound(Kind.LEAVES_CHANGED, "2026-10-20", 0);
    }

    @Test
    @DisplayName("36: deletes what a head has sealed")
    void leafDeleted() {
        tamper("delete from transparency_leaf where name = ?", SITE);
        assertFound(Kind.LEAVES_CHANGED, "2026-10-20", 0);
    }

    @Test
    @DisplayName("37: gives a head a key that the portal does not know")
    void headKey() {
        tamper("update transparency_head set key_id = 'mine' where head_day = date '2026-10-21'");
        assertFound(Kind.HEAD_KEY_UNKNOWN, "2026-10-21", 0);
    }

    @Test
    @DisplayName(
            "38: cuts the newest head off with all that it has sealed, which shows in kept heads")
    void cutWhole() {
        Made<HeadLog> heads = new Made<>((em, sql) -> new JpaHeadLog(em, sql), memory -> null);
        String kept = store.ask(heads, it -> it.heads().get(1).digest());
        tamper("delete from audit_entry where chain = ? and seq > 3", YUBA);
        List<LogLeaf> leaves = store.ask(heads, HeadLog::leaves);
        int first = store.ask(heads, it -> it.heads().get(0).leaves());
        assertThat(leaves).hasSizeGreaterThan(first);
        tamper("delete from transparency_leaf where place >= ?", first);
        tamper("delete from transparency_head where head_day = date '2026-10-21'");
        makeHead(THIRD_DAY);
        assertThat(check().tamperings()).isEmpty();
        String now = store.ask(heads, it -> it.heads().get(1).digest());
        assertThat(now).isNotEqualTo(kept);
    }

    @Test
    @DisplayName("39: changes the text that somebody confirmed with a second factor")
    void confirmation() {
        tamper("update act_confirmation set text = 'another text'");
        assertFound(Kind.CONFIRMATION_CHANGED, YUBA, 900);
    }

    @Test
    @DisplayName("40: deletes the confirmation of an act")
    void confirmationDeleted() {
        tamper("delete from act_confirmation");
        assertFound(Kind.CONFIRMATION_MISSING, YUBA, 900);
    }
}
