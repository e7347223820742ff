package org.csecprogress.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.factor.SpentChallenge;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.retention.ExpiredRecords;
import org.csecprogress.retention.RecordKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which records are counted and deleted, on each kind of store. */
@DisplayName("Of records whose time is over")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ExpiredRecordsContractTest {
    private static final Instant END = Instant.parse("2026-11-28T12:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Device DEVICE = new Device("a device");

    private final ContractStore store;

    ExpiredRecordsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private <T> T ask(Function<ExpiredRecords, T> question) {
        return store.ask(ExpiredOnStore.RECORDS, question);
    }

    private long waiting(RecordKind kind) {
        return ask(all -> all.waiting(Map.of(kind, END))).get(kind);
    }

    private int delete(RecordKind kind, int most) {
        return ask(all -> all.delete(kind, END, most));
    }

    private void assertDeleted(RecordKind kind, int old) {
        assertThat(waiting(kind)).isEqualTo(old);
        assertThat(delete(kind, 1)).isEqualTo(1);
        assertThat(delete(kind, 100)).isEqualTo(old - 1);
        assertThat(delete(kind, 100)).isZero();
        assertThat(waiting(kind)).isZero();
    }

    private static Instant before(int seconds) {
        return END.minusSeconds(seconds);
    }

    @Test
    @DisplayName("each kind is counted, in one question")
    void counted() {
        Map<RecordKind, Instant> ends = new EnumMap<>(RecordKind.class);
        RecordKind.deleted().forEach(kind -> ends.put(kind, END));
        Map<RecordKind, Long> none = ask(all -> all.waiting(ends));
        assertThat(none).containsOnlyKeys(RecordKind.deleted());
        assertThat(none.values()).containsOnly(0L);
        Map<RecordKind, Long> nothing = ask(all -> all.waiting(Map.of()));
        assertThat(nothing).isEmpty();
    }

    @Test
    @DisplayName("failures and challenges are deleted by their time, some at a time")
    void ofSignIns() {
        store.add(
                new SignInFailure("a", before(2)),
                new SignInFailure("b", before(1)),
                new SignInFailure("c", END),
                new SpentChallenge("a".repeat(64), before(2)),
                new SpentChallenge("b".repeat(64), before(1)),
                new SpentChallenge("c".repeat(64), END));
        assertDeleted(RecordKind.SIGN_IN_FAILURES, 2);
        assertDeleted(RecordKind.SPENT_CHALLENGES, 2);
        assertThat(store.get(SignInFailure.class, "c")).isNotNull();
    }

    @Test
    @DisplayName("sessions, devices, links and tokens are deleted once they have ended")
    void ofAccounts() {
        Account account = anAccount().made();
        store.add(account);
        for (int i = 0; i < 3; i++) {
            Instant at = END.minusSeconds(2L - i);
            store.add(
                    new AccountSession(account, "s" + i, DEVICE, at),
                    new KnownDevice(account.id(), "d" + i, DEVICE, at),
                    new AccessToken(
                            Staff.preparer(YUBA),
                            YUBA,
                            "t" + i,
                            "h" + i,
                            at.minus(Duration.ofDays(1)),
                            at));
        }
        assertDeleted(RecordKind.SESSIONS, 2);
        assertDeleted(RecordKind.DEVICES, 2);
        assertDeleted(RecordKind.TOKENS, 2);
        store.add(new Invitation(account, "a seed", "i", END.minus(Duration.ofDays(400))));
        assertDeleted(RecordKind.INVITATIONS, 1);
    }

    @Test
    @DisplayName("files in quarantine are deleted")
    void ofQuarantine() {
        for (int i = 0; i < 3; i++) {
            store.add(
                    new QuarantinedFile(
                            YUBA,
                            "f" + i,
                            "Csec.Test",
                            6,
                            "d",
                            Staff.preparer(YUBA),
                            END.minusSeconds(2L - i)));
        }
        assertDeleted(RecordKind.QUARANTINE, 2);
    }

    @Test
    @DisplayName("the answers of a filing that was never sent are deleted, and no others")
    void ofDrafts() {
        Answers answers = Answers.builder().figure(CellKey.parse("ID-03"), Answer.of(3)).build();
        store.add(aFiling().of("Yuba").answered(answers));
        store.add(aFiling().of("Yolo").answered(answers).submitted());
        store.add(aFiling().of("Kern").answered(answers).submitted().recalled());
        store.add(aFiling().of("Inyo").answered(answers));
        store.add(
                new AuditEntry(
                        "filing:2026Q3-14", 1, 1, "P. Reyes", "SAVE", "", "", END, "-", "-", ""));
        assertDeleted(RecordKind.DRAFTS, 1);
    }

    @Test
    @DisplayName("closed accounts lose what is personal, but for the name, and no others")
    void ofClosedAccounts() {
        Account closed = anAccount().username("a@x.example").named("A. Lee").made();
        Account late = anAccount().username("b@x.example").named("B. Lee").made();
        Account open = anAccount().username("c@x.example").named("C. Lee").made();
        closed.disable(before(1));
        late.disable(END);
        open.choosePassword("-", before(1));
        store.add(closed, late, open);
        assertDeleted(RecordKind.CLOSED_ACCOUNTS, 1);
        Account after = store.get(Account.class, closed.id());
        assertThat(after.username()).isEqualTo("closed-" + closed.id());
        assertThat(after.name()).isEqualTo("A. Lee");
        assertThat(after.title()).isEmpty();
        assertThat(store.get(Account.class, late.id()).username()).isEqualTo("b@x.example");
        assertThat(store.get(Account.class, open.id()).username()).isEqualTo("c@x.example");
    }
}
