package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Invitations;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how administrators make, invite, disable and enable accounts. */
@DisplayName("An administrator")
class AccountServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final RoleChoice PREPARES = new RoleChoice("COUNTY_PREPARER", "58");
    private static final String PATH = "/invitation?token=";

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, new PasswordHashes());
    private final RecordedLocks locks = new RecordedLocks().watch(portal, Accounts.class);
    private final Invitations invitations = portal.bean(Invitations.class);
    private final AccountService service = portal.bean(AccountService.class);
    private final Account admin = anAccount().of(Staff.ADMIN).into(portal);
    private final Account preparer = anAccount().of(PREPARER).into(portal);

    private AccountDecision create(String username, RoleChoice role) {
        return service.create(
                Staff.ADMIN, new NewAccount(username, " M. Alvarez ", "Analyst", role));
    }

    private static AccountEvent by(Kind kind, Account account, String subject) {
        return AccountEvent.by(Staff.ADMIN, kind, account, subject, NOW);
    }

    private static AccountDecision refused(String field, String key) {
        return new AccountDecision.Refused(List.of(Problem.of(field, key)));
    }

    private static AccountDecision done(Account account) {
        return new AccountDecision.Done(account.id(), "");
    }

    /** Returns the key of the account whose link it is. */
    private Optional<Long> invited(AccountDecision decision) {
        String link = ((AccountDecision.Done) decision).invitation();
        assertThat(link).startsWith(PATH);
        return invited(link.substring(PATH.length()), Instant.now());
    }

    private Optional<Long> invited(String token, Instant at) {
        return invitations.accountOf(TokenSecret.digest(token), at);
    }

    @Test
    @DisplayName("makes an account with a role and a link, which is stored as its digest")
    void create() {
        AccountDecision decision = create(" M.Alvarez@x.example ", PREPARES);
        Account made = portal.bean(Accounts.class).named("m.alvarez@x.example").orElseThrow();
        assertThat(invited(decision)).contains(made.id());
        assertThat(((AccountDecision.Done) decision).accountId()).isEqualTo(made.id());
        assertThat(((AccountDecision.Done) decision).invitation())
                .matches("/invitation\\?token=[0-9a-f]{32}");
        assertThat(made.name()).isEqualTo("M. Alvarez");
        assertThat(made.title()).isEqualTo("Analyst");
        assertThat(made.isPasswordChosen()).isFalse();
        assertThat(made.passwordHash()).isNotBlank();
        assertThat(made.grants()).isEqualTo(PREPARER.grants());
        assertThat(portal.events().all())
                .containsExactly(
                        by(Kind.ACCOUNT_CREATED, made, ""),
                        by(Kind.ROLE_GRANTED, made, "COUNTY_PREPARER 58"),
                        by(Kind.INVITED, made, ""));
    }

    @Test
    @DisplayName("makes no account of a wrong form or with a name that is taken in any case")
    void notCreated() {
        assertThat(create("M. Alvarez", new RoleChoice("KING", "")))
                .isEqualTo(
                        new AccountDecision.Refused(
                                List.of(
                                        Problem.of("username", "account.username.format"),
                                        Problem.of("role", "account.role.missing"))));
        assertThat(create("1581@X.EXAMPLE", PREPARES))
                .isEqualTo(refused("username", "account.username.taken"));
        assertThat(portal.memory().all(Account.class)).containsExactly(admin, preparer);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("makes a link for an account, valid for three days, which replaces the one before")
    void invite() {
        String first = ((AccountDecision.Done) service.invite(Staff.ADMIN, 1581)).invitation();
        Instant before = Instant.now();
        AccountDecision second = service.invite(Staff.ADMIN, 1581);
        assertThat(invited(second)).contains(1581L);
        String token = ((AccountDecision.Done) second).invitation().substring(PATH.length());
        Duration valid = Duration.ofDays(3);
        assertThat(invited(token, before.plus(valid).minusSeconds(1))).contains(1581L);
        assertThat(invited(token, Instant.now().plus(valid))).isEmpty();
        assertThat(invited(first.substring(PATH.length()), before)).isEmpty();
        assertThat(portal.events().all())
                .containsExactly(by(Kind.INVITED, preparer, ""), by(Kind.INVITED, preparer, ""));
        assertThat(preparer.isPasswordChosen()).as("the password still works").isTrue();
    }

    @Test
    @DisplayName("makes no link for a disabled account")
    void inviteDisabled() {
        preparer.disable(NOW);
        assertThat(service.invite(Staff.ADMIN, 1581))
                .isEqualTo(refused("account", "account.isDisabled"));
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("withdraws the open link of an account, once")
    void withdraw() {
        String link = ((AccountDecision.Done) service.invite(Staff.ADMIN, 1581)).invitation();
        assertThat(service.withdrawInvitation(Staff.ADMIN, 1581)).isEqualTo(done(preparer));
        assertThat(invited(link.substring(PATH.length()), Instant.now())).isEmpty();
        Object[] audited = {
            by(Kind.INVITED, preparer, ""), by(Kind.INVITATION_REVOKED, preparer, "")
        };
        assertThat(portal.events().all()).containsExactly(audited);
        assertThat(service.withdrawInvitation(Staff.ADMIN, 1581)).isEqualTo(done(preparer));
        assertThat(portal.events().all()).containsExactly(audited);
    }

    @Test
    @DisplayName("disables an account, which ends its sessions and links")
    void disable() {
        String link = ((AccountDecision.Done) service.invite(Staff.ADMIN, 1581)).invitation();
        Instant before = Instant.now();
        assertThat(service.disable(Staff.ADMIN, 1581)).isEqualTo(done(preparer));
        assertThat(preparer.isDisabled()).isTrue();
        assertThat(invited(link.substring(PATH.length()), before)).isEmpty();
        assertThat(Memory.<Instant>value(preparer, "sessionsFrom"))
                .as("by the real clock")
                .isBetween(before.minusMillis(1), Instant.now());
        assertThat(portal.events().all())
                .containsExactly(
                        by(Kind.INVITED, preparer, ""),
                        by(Kind.ACCOUNT_DISABLED, preparer, ""),
                        lost(preparer, EnumSet.allOf(Role.class)));
        service.disable(Staff.ADMIN, 1581);
        assertThat(portal.events().all()).as("once").hasSize(3);
    }

    private static AccessLost lost(Account account, Set<Role> roles) {
        return new AccessLost(account.id(), account.name(), roles, Staff.ADMIN.accountId(), NOW);
    }

    @Test
    @DisplayName("enables a disabled account with its roles, once")
    void enable() {
        service.enable(Staff.ADMIN, 1581);
        assertThat(portal.events().all()).as("it was not disabled").isEmpty();
        preparer.disable(NOW);
        assertThat(service.enable(Staff.ADMIN, 1581)).isEqualTo(done(preparer));
        assertThat(preparer.isDisabled()).isFalse();
        assertThat(preparer.grants()).isEqualTo(PREPARER.grants());
        assertThat(preparer.holdsSessionOf(NOW.minusSeconds(1))).isFalse();
        assertThat(portal.events().all()).containsExactly(by(Kind.ACCOUNT_ENABLED, preparer, ""));
    }

    @Test
    @DisplayName("changes neither their own account nor one that is unknown")
    void own() {
        List<BiFunction<Actor, Long, AccountDecision>> changes =
                List.of(
                        service::invite,
                        service::withdrawInvitation,
                        service::disable,
                        service::enable,
                        (actor, id) -> service.grant(actor, id, PREPARES, Optional.empty()),
                        (actor, id) -> service.revoke(actor, id, PREPARES));
        for (BiFunction<Actor, Long, AccountDecision> change : changes) {
            for (long id : new long[] {Staff.ADMIN.accountId(), 4711}) {
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> change.apply(Staff.ADMIN, id));
            }
            assertThatExceptionOfType(NotFoundException.class)
                    .as("nobody else finds an account")
                    .isThrownBy(() -> change.apply(Staff.AUDITOR, 1581L));
        }
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("waits for changes of all administrators before one is disabled or loses a role")
    void locks() {
        service.disable(Staff.ADMIN, 1581);
        service.revoke(Staff.ADMIN, 1581, PREPARES);
        service.enable(Staff.ADMIN, 1581);
        assertThat(locks.taken())
                .containsExactly(
                        "Accounts.lockAdministrators()",
                        "Accounts.lock(A. Ruiz, 1581)",
                        "Accounts.lockAdministrators()",
                        "Accounts.lock(A. Ruiz, 1581)",
                        "Accounts.lock(A. Ruiz, 1581)");
    }
}
