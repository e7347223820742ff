package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.memory.MemoryAccessTokens;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which access tokens are found and opened, on each kind of store. */
@DisplayName("The access tokens")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AccessTokensContractTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);
    private static final Actor.Grant CERTIFIES =
            new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(30));
    private static final Made<AccessTokens> TOKENS =
            Made.by(JpaAccessTokens::new, MemoryAccessTokens::new);

    private final ContractStore store;
    private final Account owner = anAccount().with(PREPARES).made();
    private final Account colleague =
            anAccount().username("c@x.example").named("C. Lee").with(PREPARES).made();
    private long first;
    private long second;

    AccessTokensContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void make() {
        store.add(owner, colleague);
        first = add(owner, YUBA, "first");
        second = add(owner, YUBA, "second");
    }

    private long add(Account of, CountyCode county, String name) {
        Actor actor = new Actor(of.id(), of.name(), of.grants());
        store.tell(TOKENS, all -> all.add(new AccessToken(actor, county, name, name, NOW, END)));
        return ask(all -> all.of(Staff.preparer(county), county)).get(0).id();
    }

    private <T> T ask(Function<AccessTokens, T> question) {
        return store.ask(TOKENS, question);
    }

    private Optional<Long> open(String digest, Instant at) {
        return ask(all -> all.open(digest, at)).map(AccessTokenLine::id);
    }

    private List<Long> openOf(Account account, Instant at) {
        return ask(all -> all.openOf(account, at)).stream().map(AccessTokenLine::id).toList();
    }

    private boolean revoke(long id, Instant at) {
        return ask(all -> all.revoke(id, at));
    }

    private AccessTokenLine line(long id) {
        return ask(all -> all.of(Staff.preparer(YUBA), YUBA)).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("of a county come newest first, with their owner, for those who work for it")
    void listed() {
        long third = add(colleague, YUBA, "third");
        add(owner, YOLO, "of Yolo");
        List<AccessTokenLine> expected =
                List.of(
                        line(third, colleague, "third"),
                        line(second, owner, "second"),
                        line(first, owner, "first"));
        for (Actor actor : Staff.of(YUBA)) {
            List<AccessTokenLine> found = ask(all -> all.of(actor, YUBA));
            assertThat(found).isEqualTo(expected);
        }
    }

    private static AccessTokenLine line(long id, Account of, String name) {
        return new AccessTokenLine(id, of.id(), of.name(), YUBA, name, NOW, END, null, null);
    }

    @Test
    @DisplayName("of a county are not found by another county or the state")
    void others() {
        for (Actor actor : List.of(Staff.preparer(YOLO), Staff.ADMIN, Actor.NOBODY)) {
            List<AccessTokenLine> found = ask(all -> all.of(actor, YUBA));
            assertThat(found).isEmpty();
        }
    }

    @Test
    @DisplayName("open with their own secret, from the beginning until they expire")
    void opened() {
        assertThat(open("first", NOW)).contains(first);
        assertThat(open("second", NOW)).contains(second);
        assertThat(open("first", END.minusSeconds(1))).contains(first);
        assertThat(open("first", END)).isEmpty();
        assertThat(open("other", NOW)).isEmpty();
    }

    @Test
    @DisplayName("open as long as their owner is enabled")
    void ofEnabled() {
        store.change(Account.class, owner.id(), account -> account.disable(NOW));
        assertThat(open("first", NOW)).isEmpty();
        store.change(Account.class, owner.id(), Account::enable);
        assertThat(open("first", NOW)).contains(first);
    }

    @Test
    @DisplayName("open as long as their owner prepares for their county")
    void ofPreparer() {
        add(owner, YOLO, "of Yolo");
        assertThat(open("of Yolo", NOW)).isEmpty();
        store.change(Account.class, owner.id(), account -> account.grant(CERTIFIES));
        assertThat(open("first", NOW)).contains(first);
        store.change(Account.class, owner.id(), account -> account.revoke(PREPARES));
        assertThat(open("first", NOW)).isEmpty();
        assertThat(openOf(owner, NOW)).contains(first);
    }

    @Test
    @DisplayName("are revoked once and for good, each by itself")
    void revoked() {
        assertThat(revoke(first, NOW)).isTrue();
        assertThat(revoke(first, END)).isFalse();
        assertThat(revoke(first + second, NOW)).isFalse();
        assertThat(open("first", NOW)).isEmpty();
        assertThat(open("second", NOW)).contains(second);
        assertThat(line(first).revokedAt()).isEqualTo(NOW);
        assertThat(line(second).revokedAt()).isNull();
    }

    @Test
    @DisplayName("of an account are those neither revoked nor expired, oldest first")
    void ofAccount() {
        long ofYolo = add(owner, YOLO, "of Yolo");
        long third = add(colleague, YUBA, "third");
        assertThat(openOf(owner, NOW)).containsExactly(first, second, ofYolo);
        assertThat(openOf(colleague, NOW)).containsExactly(third);
        assertThat(revoke(first, NOW)).isTrue();
        assertThat(openOf(owner, END.minusSeconds(1))).containsExactly(second, ofYolo);
        assertThat(openOf(owner, END)).isEmpty();
    }

    @Test
    @DisplayName("note when they were last used, each by itself")
    void used() {
        store.tell(TOKENS, all -> all.used(first, NOW));
        assertThat(line(first).lastUsedAt()).isEqualTo(NOW);
        assertThat(line(second).lastUsedAt()).isNull();
        store.tell(TOKENS, all -> all.used(first, END));
        assertThat(line(first).lastUsedAt()).isEqualTo(END);
    }
}
