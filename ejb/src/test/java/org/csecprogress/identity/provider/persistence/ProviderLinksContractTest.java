package org.csecprogress.identity.provider.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.provider.ProviderLink;
import org.csecprogress.identity.provider.ProviderLinks;
import org.csecprogress.identity.provider.memory.MemoryProviderLinks;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Links with identity providers")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ProviderLinksContractTest {
    private static final Made<ProviderLinks> LINKS =
            Made.by(JpaProviderLinks::new, MemoryProviderLinks::new);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final ContractStore store;
    private final Account account = anAccount().made();
    private final Account other = anAccount().username("b@x.example").made();

    ProviderLinksContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void begin() {
        store.add(account, other);
        add(account, "yuba", "maria");
        add(account, "state", "maria");
        add(other, "state", "ben");
    }

    private void add(Account of, String provider, String person) {
        store.tell(
                LINKS,
                all ->
                        all.add(
                                new ProviderLink(
                                        of.id(),
                                        provider,
                                        person,
                                        "seal of " + provider + " " + person,
                                        NOW)));
    }

    private List<String> providers(Account of) {
        return store.ask(
                LINKS, all -> all.of(of.id()).stream().map(ProviderLink::provider).toList());
    }

    private boolean isThere(String provider, String person) {
        return store.ask(LINKS, all -> all.find(provider, person).isPresent());
    }

    @Test
    @DisplayName("are found by the person of a provider, with all that was stored")
    void found() {
        ProviderLink link = store.ask(LINKS, all -> all.find("state", "maria")).orElseThrow();
        assertThat(link.accountId()).isEqualTo(account.id());
        assertThat(link.provider()).isEqualTo("state");
        assertThat(link.person()).isEqualTo("maria");
        assertThat(link.seal()).isEqualTo("seal of state maria");
        assertThat(link.linkedAt()).isEqualTo(NOW);
        assertThat(isThere("yuba", "ben")).isFalse();
        assertThat(isThere("state", "MARIA")).isFalse();
        assertThat(isThere("butte", "maria")).isFalse();
    }

    @Test
    @DisplayName("of an account are in the order of the providers’ short names")
    void ofOne() {
        assertThat(providers(account)).containsExactly("state", "yuba");
        assertThat(providers(other)).containsExactly("state");
    }

    @Test
    @DisplayName("are removed one by one, of one account")
    void removed() {
        boolean isGone = store.ask(LINKS, all -> all.remove(account.id(), "state"));
        assertThat(isGone).isTrue();
        assertThat(providers(account)).containsExactly("yuba");
        assertThat(providers(other)).containsExactly("state");
        boolean isGoneAgain = store.ask(LINKS, all -> all.remove(account.id(), "state"));
        assertThat(isGoneAgain).isFalse();
    }

    @Test
    @DisplayName("are removed all at once, of one account")
    void removedAll() {
        boolean areGone = store.ask(LINKS, all -> all.removeAll(account.id()));
        assertThat(areGone).isTrue();
        assertThat(providers(account)).isEmpty();
        assertThat(providers(other)).containsExactly("state");
        boolean areGoneAgain = store.ask(LINKS, all -> all.removeAll(account.id()));
        assertThat(areGoneAgain).isFalse();
    }

    @Test
    @DisplayName("of one person with two accounts there are none")
    void personTwice() {
        assertThatThrownBy(() -> add(other, "yuba", "maria"))
                .isInstanceOf(PersistenceException.class);
        assertThat(providers(other)).containsExactly("state");
    }

    @Test
    @DisplayName("of one account with two persons of a provider there are none")
    void accountTwice() {
        assertThatThrownBy(() -> add(other, "state", "maria's brother"))
                .isInstanceOf(PersistenceException.class);
        assertThat(isThere("state", "maria's brother")).isFalse();
    }

    @Test
    @DisplayName("can be made again once they are removed")
    void again() {
        store.tell(LINKS, all -> all.removeAll(account.id()));
        add(other, "yuba", "maria");
        add(account, "state", "somebody");
        assertThat(isThere("yuba", "maria")).isTrue();
        assertThat(providers(account)).containsExactly("state");
    }
}
