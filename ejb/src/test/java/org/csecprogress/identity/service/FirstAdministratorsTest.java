package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies when the operator of the server may invite administrators. */
@DisplayName("One of the first two administrators")
class FirstAdministratorsTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final String ADDRESS = "first@cdss.example";
    private static final Actor OPERATOR = new Actor(0, "Operator of the server", Set.of());
    private static final Actor.Grant ADMINISTERS = new Actor.Grant(Role.STATE_ADMIN, null, null);

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, new PasswordHashes());
    private final FirstAdministrators first = portal.bean(FirstAdministrators.class);

    private static AccountDecision refused(String field, String key) {
        return new AccountDecision.Refused(List.of(Problem.of(field, key)));
    }

    private Account named(String username) {
        return portal.bean(Accounts.class).named(username).orElseThrow();
    }

    /** Returns the path of the open link of the account that was made or found. */
    private String link(AccountDecision decision) {
        return portal.bean(InvitationLinks.class)
                .path(((AccountDecision.Done) decision).accountId())
                .orElseThrow();
    }

    private void hasApp(Account account) {
        portal.bean(AccountFactors.class)
                .add(new AuthenticatorApp(account.id(), "a sealed seed", 1, NOW));
    }

    @Test
    @DisplayName("is invited by the operator of the server where there is none")
    void invited() {
        anAccount().of(Staff.REVIEWER).into(portal);
        AccountDecision decision = first.invite(ADDRESS);
        Account made = named(ADDRESS);
        assertThat(((AccountDecision.Done) decision).accountId()).isEqualTo(made.id());
        assertThat(link(decision)).startsWith("/invitation?token=");
        assertThat(made.name()).isEqualTo(ADDRESS);
        assertThat(made.title()).isEqualTo("CDSS administrator");
        assertThat(made.grants()).containsExactly(ADMINISTERS);
        assertThat(made.isPasswordChosen()).isFalse();
        assertThat(portal.events().all())
                .containsExactly(
                        AccountEvent.by(OPERATOR, Kind.ACCOUNT_CREATED, made, "", NOW),
                        AccountEvent.by(OPERATOR, Kind.ROLE_GRANTED, made, "STATE_ADMIN", NOW),
                        AccountEvent.by(OPERATOR, Kind.INVITED, made, "", NOW));
    }

    @Test
    @DisplayName("is refused where there are two, who make all other accounts")
    void exist() {
        Account admin = anAccount().of(Staff.ADMIN).into(portal);
        Account other = anAccount().of(Staff.OTHER_ADMIN).into(portal);
        hasApp(admin);
        hasApp(other);
        assertThat(first.invite(ADDRESS)).isEqualTo(refused("", "account.administrators.exist"));
        assertThat(portal.memory().all(Account.class)).containsExactly(admin, other);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is invited where there is one, who gives nobody access alone")
    void alone() {
        hasApp(anAccount().of(Staff.ADMIN).into(portal));
        assertThat(first.invite(ADDRESS)).isInstanceOf(AccountDecision.Done.class);
    }

    @Test
    @DisplayName("is invited where one of two has no second step, and so cannot sign in")
    void cannotSignIn() {
        hasApp(anAccount().of(Staff.ADMIN).into(portal));
        anAccount().of(Staff.OTHER_ADMIN).into(portal);
        assertThat(first.invite(ADDRESS)).isInstanceOf(AccountDecision.Done.class);
    }

    @Test
    @DisplayName("is invited where every other one is disabled")
    void allDisabled() {
        anAccount().of(Staff.ADMIN).disabled().into(portal);
        assertThat(first.invite(ADDRESS)).isInstanceOf(AccountDecision.Done.class);
    }

    @Test
    @DisplayName("is invited anew while nobody has chosen a password: a link may be lost or late")
    void invitedAgain() {
        first.invite(ADDRESS);
        Account made = named(ADDRESS);
        AccountDecision again = first.invite(" First@cdss.example");
        assertThat(((AccountDecision.Done) again).accountId()).isEqualTo(made.id());
        assertThat(link(again)).startsWith("/invitation?token=");
        assertThat(portal.memory().all(Account.class)).containsExactly(made);
        assertThat(portal.memory().all(Invitation.class)).hasSize(1);
        assertThat(portal.events().all())
                .hasSize(4)
                .endsWith(AccountEvent.by(OPERATOR, Kind.INVITED, made, "", NOW));
        made.choosePassword("1:x", NOW);
        hasApp(made);
        assertThat(first.invite(ADDRESS))
                .as("who can sign in needs another administrator")
                .isEqualTo(refused("username", "account.username.taken"));
    }

    @Test
    @DisplayName("is invited with another address while nobody has chosen a password")
    void otherAddress() {
        first.invite(ADDRESS);
        assertThat(first.invite("second@cdss.example")).isInstanceOf(AccountDecision.Done.class);
        assertThat(named("second@cdss.example").grants()).containsExactly(ADMINISTERS);
        for (String each : List.of(ADDRESS, "second@cdss.example")) {
            named(each).choosePassword("1:x", NOW);
            hasApp(named(each));
        }
        assertThat(first.invite("third@cdss.example"))
                .isEqualTo(refused("", "account.administrators.exist"));
    }

    @Test
    @DisplayName("is refused with an address that is none, or that has an account already")
    void wrong() {
        assertThat(first.invite("first")).isEqualTo(refused("username", "account.username.format"));
        anAccount().username(ADDRESS).into(portal);
        assertThat(first.invite(ADDRESS)).isEqualTo(refused("username", "account.username.taken"));
        assertThat(named(ADDRESS).grants()).isEmpty();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("has the name that stands before the address, or else the address for a name")
    void named() {
        assertThat(first.invite(" Ana Ruiz <first@cdss.example> "))
                .isInstanceOf(AccountDecision.Done.class);
        assertThat(named(ADDRESS).name()).isEqualTo("Ana Ruiz");
        AccountDecision again = first.invite("Ana María Ruiz <first@cdss.example>");
        assertThat(((AccountDecision.Done) again).accountId()).isEqualTo(named(ADDRESS).id());
        assertThat(named(ADDRESS).name()).as("it keeps its name").isEqualTo("Ana Ruiz");
        assertThat(first.invite("<second@cdss.example>")).isInstanceOf(AccountDecision.Done.class);
        assertThat(named("second@cdss.example").name()).isEqualTo("second@cdss.example");
        assertThat(first.invite("Ana Ruiz <first>"))
                .isEqualTo(refused("username", "account.username.format"));
    }

    @Test
    @DisplayName("is named by as much of the address as a name may have")
    void longAddress() {
        String exact = "a".repeat(60) + "@" + "b".repeat(59);
        assertThat(first.invite(exact)).isInstanceOf(AccountDecision.Done.class);
        assertThat(named(exact).name()).isEqualTo(exact);
        named(exact).disable(NOW);
        String longer = exact + ".cdss.example";
        assertThat(first.invite(longer)).isInstanceOf(AccountDecision.Done.class);
        assertThat(named(longer).name()).isEqualTo(exact);
    }
}
