package org.csecprogress.identity.factor.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.identity.factor.memory.MemoryAccountFactors;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What people show beside their password")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AccountFactorsContractTest {
    private static final Made<AccountFactors> FACTORS =
            Made.by(JpaAccountFactors::new, MemoryAccountFactors::new);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final byte[] CREDENTIAL = {1, 2, 3};

    private final ContractStore store;
    private final Account account = anAccount().made();
    private final Account other = anAccount().username("b@x.example").made();

    AccountFactorsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void begin() {
        store.add(account, other);
    }

    private void addPasskey(Account of, String id, long signatures, Instant at) {
        store.tell(
                FACTORS,
                all -> all.add(new Passkey(of.id(), id, CREDENTIAL, signatures, "Phone", at)));
    }

    private List<Passkey> passkeys(Account of) {
        return store.ask(FACTORS, all -> all.passkeys(of.id()));
    }

    private boolean isRemoved(Account of, long id) {
        return store.ask(FACTORS, all -> all.removePasskey(of.id(), id));
    }

    private boolean isAppRemoved() {
        return store.ask(FACTORS, all -> all.removeApp(account.id()));
    }

    private Optional<AuthenticatorApp> app() {
        return store.ask(FACTORS, all -> all.app(account.id()));
    }

    private Passkey passkey(String id) {
        return store.ask(FACTORS, all -> all.passkey(id)).orElseThrow();
    }

    private boolean used(String id, long signatures) {
        return store.ask(
                FACTORS, all -> all.used(all.passkey(id).orElseThrow(), signatures, LATER));
    }

    @Test
    @DisplayName("are the passkeys of one account, in the order in which they were added")
    void passkeys() {
        addPasskey(account, "late", 0, LATER);
        addPasskey(account, "soon", 0, NOW);
        addPasskey(other, "theirs", 7, NOW);
        assertThat(passkeys(account))
                .extracting(Passkey::credentialId)
                .containsExactly("soon", "late");
        Passkey theirs = passkey("theirs");
        assertThat(theirs.accountId()).isEqualTo(other.id());
        assertThat(theirs.credential()).containsExactly(1, 2, 3);
        assertThat(theirs.signatures()).isEqualTo(7);
        assertThat(theirs.name()).isEqualTo("Phone");
        assertThat(theirs.addedAt()).isEqualTo(NOW);
        assertThat(theirs.usedAt()).isEmpty();
        Optional<Passkey> none = store.ask(FACTORS, all -> all.passkey("nobody's"));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("say whether a device that counts its signatures counts on")
    void counted() {
        addPasskey(account, "counts", 7, NOW);
        assertThat(used("counts", 7)).isFalse();
        assertThat(used("counts", 0)).isFalse();
        assertThat(passkey("counts").usedAt()).isEmpty();
        assertThat(used("counts", 8)).isTrue();
        assertThat(passkey("counts").usedAt()).contains(LATER);
        assertThat(passkey("counts").signatures()).isEqualTo(8);
        addPasskey(account, "never", 0, NOW);
        assertThat(used("never", 0)).isTrue();
        assertThat(used("never", 0)).isTrue();
    }

    @Test
    @DisplayName("are removed from their own account alone")
    void removed() {
        addPasskey(account, "one", 0, NOW);
        long id = passkey("one").id();
        assertThat(isRemoved(other, id)).isFalse();
        assertThat(isRemoved(account, id)).isTrue();
        assertThat(isRemoved(account, id)).isFalse();
        assertThat(passkeys(account)).isEmpty();
    }

    private boolean step(Account of, long step) {
        return store.ask(FACTORS, all -> all.useStep(of.id(), step, LATER));
    }

    @Test
    @DisplayName("take the code of each step once, and none of an earlier step")
    void steps() {
        store.tell(FACTORS, all -> all.add(new AuthenticatorApp(account.id(), "seed", 40, NOW)));
        assertThat(step(account, 40)).isFalse();
        assertThat(step(account, 41)).isTrue();
        assertThat(step(account, 41)).isFalse();
        assertThat(step(account, 40)).isFalse();
        assertThat(step(other, 50)).isFalse();
        Optional<AuthenticatorApp> app = app();
        assertThat(app.map(AuthenticatorApp::seed)).contains("seed");
        assertThat(app.map(AuthenticatorApp::lastStep)).contains(41L);
        assertThat(app.map(AuthenticatorApp::addedAt)).contains(NOW);
        assertThat(app.map(AuthenticatorApp::usedAt)).contains(LATER);
        assertThat(isAppRemoved()).isTrue();
        assertThat(isAppRemoved()).isFalse();
        assertThat(app()).isEmpty();
    }

    private void wrongCodes(int times) {
        for (int i = 0; i < times; i++) {
            store.tell(FACTORS, all -> all.wrongCode(account.id()));
        }
    }

    @Test
    @DisplayName("take no code after a hundred wrong ones in a row, until another factor was shown")
    void wrongInARow() {
        store.tell(FACTORS, all -> all.add(new AuthenticatorApp(account.id(), "seed", 40, NOW)));
        wrongCodes(99);
        assertThat(step(account, 41)).isTrue();
        wrongCodes(99);
        assertThat(step(account, 42)).as("counted anew").isTrue();
        wrongCodes(100);
        assertThat(step(account, 43)).isFalse();
        store.tell(FACTORS, all -> all.forgiveCodes(account.id()));
        assertThat(step(account, 43)).isTrue();
    }

    private boolean isAllRemoved() {
        return store.ask(FACTORS, all -> all.removeAll(account.id()));
    }

    @Test
    @DisplayName("are removed all at once, for one account")
    void allRemoved() {
        addPasskey(account, "one", 0, NOW);
        addPasskey(other, "two", 0, NOW);
        store.tell(FACTORS, all -> all.add(new AuthenticatorApp(account.id(), "seed", 40, NOW)));
        store.tell(FACTORS, all -> all.replaceRecoveryCodes(account.id(), List.of("a")));
        store.tell(FACTORS, all -> all.replaceRecoveryCodes(other.id(), List.of("b")));
        assertThat(isAllRemoved()).isTrue();
        assertThat(isAllRemoved()).isFalse();
        assertThat(passkeys(account)).isEmpty();
        assertThat(app()).isEmpty();
        assertThat(left(account)).isZero();
        assertThat(passkeys(other)).hasSize(1);
        assertThat(left(other)).isOne();
        store.tell(FACTORS, all -> all.replaceRecoveryCodes(account.id(), List.of("c")));
        assertThat(isAllRemoved()).as("recovery codes alone").isTrue();
    }

    private boolean code(Account of, String digest) {
        return store.ask(FACTORS, all -> all.useRecoveryCode(of.id(), digest, LATER));
    }

    private long left(Account of) {
        return store.ask(FACTORS, all -> all.recoveryCodesLeft(of.id()));
    }

    @Test
    @DisplayName("take each recovery code of an account once, until there are new ones")
    void recoveryCodes() {
        store.tell(FACTORS, all -> all.replaceRecoveryCodes(account.id(), List.of("a", "b")));
        store.tell(FACTORS, all -> all.replaceRecoveryCodes(other.id(), List.of("a", "c")));
        assertThat(code(account, "c")).isFalse();
        assertThat(code(account, "a")).isTrue();
        assertThat(code(account, "a")).isFalse();
        assertThat(left(account)).isOne();
        assertThat(left(other)).isEqualTo(2);
        store.tell(FACTORS, all -> all.replaceRecoveryCodes(account.id(), List.of("d")));
        assertThat(code(account, "b")).isFalse();
        assertThat(code(account, "d")).isTrue();
        assertThat(left(account)).isZero();
        assertThat(left(other)).isEqualTo(2);
    }
}
