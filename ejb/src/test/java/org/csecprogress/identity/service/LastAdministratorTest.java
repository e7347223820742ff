package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Specifies that an administrator always stays. Nobody changes their own account, so one could be
 * missing only where two remove each other at once: the request of the one who was disabled first
 * is already on its way.
 */
@DisplayName("The last administrator")
class LastAdministratorTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor.Grant ADMINISTERS = new Actor.Grant(Role.STATE_ADMIN, null, null);
    private static final RoleChoice ADMINISTRATION = new RoleChoice("STATE_ADMIN", "");
    private static final Actor OTHER = new Actor(70, "O. Price", Set.of(ADMINISTERS));
    private static final AccountDecision REFUSED =
            new AccountDecision.Refused(
                    List.of(Problem.of("account", "account.lastAdministrator")));

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, new PasswordHashes());
    private final AccountService service = portal.bean(AccountService.class);
    private final Account admin = anAccount().of(Staff.ADMIN).into(portal);
    private final Account other = anAccount().of(OTHER).into(portal);

    @Test
    @DisplayName("cannot be disabled, even by a request that began before")
    void disabled() {
        admin.disable(NOW);
        assertThat(service.disable(Staff.ADMIN, OTHER.accountId())).isEqualTo(REFUSED);
        assertThat(other.isDisabled()).isFalse();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("cannot lose the role, even by a request that began before")
    void revoked() {
        admin.revoke(ADMINISTERS);
        assertThat(service.revoke(Staff.ADMIN, OTHER.accountId(), ADMINISTRATION))
                .isEqualTo(REFUSED);
        assertThat(other.grants()).containsExactly(ADMINISTERS);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("can lose another role")
    void otherRole() {
        admin.disable(NOW);
        other.grant(new Actor.Grant(Role.STATE_REVIEWER, null, null));
        assertThat(
                        service.revoke(
                                Staff.ADMIN,
                                OTHER.accountId(),
                                new RoleChoice("STATE_REVIEWER", "")))
                .isEqualTo(new AccountDecision.Done(OTHER.accountId()));
        assertThat(other.grants()).containsExactly(ADMINISTERS);
    }

    @Test
    @DisplayName("is one of whom there are not two: each of two can be disabled or lose the role")
    void notLast() {
        assertThat(service.revoke(Staff.ADMIN, OTHER.accountId(), ADMINISTRATION))
                .isEqualTo(new AccountDecision.Done(OTHER.accountId()));
        assertThat(other.grants()).isEmpty();
        other.grant(ADMINISTERS);
        assertThat(service.disable(Staff.ADMIN, OTHER.accountId()))
                .isEqualTo(new AccountDecision.Done(OTHER.accountId()));
        assertThat(other.isDisabled()).isTrue();
    }

    @Test
    @DisplayName("is no one else: others can be disabled where no administrator is left")
    void others() {
        admin.disable(NOW);
        other.disable(NOW);
        Account preparer = anAccount().of(Staff.preparer(YUBA)).into(portal);
        assertThat(service.disable(Staff.ADMIN, preparer.id()))
                .isEqualTo(new AccountDecision.Done(preparer.id()));
        assertThat(preparer.isDisabled()).isTrue();
    }
}
