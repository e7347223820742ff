package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
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

/** Specifies how administrators take access away, and coordinators in their county. */
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

    private static AccountEvent by(Kind kind, Account account, String subject) {
        return AccountEvent.by(Staff.ADMIN, kind, account, subject, NOW);
    }

    private static AccountDecision done(Account account) {
        return new AccountDecision.Done(account.id());
    }

    /** Invites the preparer and returns the token of the link. */
    private String invite() {
        portal.bean(NewAccounts.class).invite(Staff.ADMIN, preparer);
        String link = portal.bean(InvitationLinks.class).path(preparer.id()).orElseThrow();
        assertThat(link).startsWith(PATH);
        return link.substring(PATH.length());
    }

    private Optional<Long> invited(String token) {
        return invitations.accountOf(TokenSecret.digest(token), Instant.now());
    }

    @Test
    @DisplayName("withdraws the open link of an account, once")
    void withdraw() {
        String token = invite();
        assertThat(invited(token)).contains(1581L);
        assertThat(service.withdrawInvitation(Staff.ADMIN, 1581)).isEqualTo(done(preparer));
        assertThat(invited(token)).isEmpty();
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
        String token = invite();
        assertThat(invited(token)).contains(1581L);
        Instant before = Instant.now();
        assertThat(service.disable(Staff.ADMIN, 1581)).isEqualTo(done(preparer));
        assertThat(preparer.isDisabled()).isTrue();
        assertThat(invited(token)).isEmpty();
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
    @DisplayName("changes neither their own account nor one that is unknown")
    void own() {
        List<BiFunction<Actor, Long, AccountDecision>> changes =
                List.of(
                        service::withdrawInvitation,
                        service::disable,
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
        service.withdrawInvitation(Staff.ADMIN, 1581);
        assertThat(locks.taken())
                .containsExactly(
                        "Accounts.lockAdministrators()",
                        "Accounts.lock(A. Ruiz, 1581)",
                        "Accounts.lockAdministrators()",
                        "Accounts.lock(A. Ruiz, 1581)",
                        "Accounts.lock(A. Ruiz, 1581)");
    }

    @Test
    @DisplayName("is not needed to end the account of a county's own people: a coordinator does")
    void coordinator() {
        Actor coordinator = Staff.coordinator(YUBA);
        anAccount().of(coordinator).into(portal);
        assertThat(service.revoke(coordinator, 1581, PREPARES))
                .isEqualTo(
                        new AccountDecision.Refused(
                                List.of(Problem.of("account", "account.lastRole"))));
        assertThat(service.disable(coordinator, 1581)).isEqualTo(done(preparer));
        assertThat(preparer.isDisabled()).isTrue();
        Actor elsewhere = Staff.coordinator(Staff.county("Sutter"));
        anAccount().of(Staff.REVIEWER).into(portal);
        for (long id : new long[] {admin.id(), Staff.REVIEWER.accountId(), 1584}) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> service.disable(coordinator, id));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.revoke(elsewhere, 1581, PREPARES));
    }
}
