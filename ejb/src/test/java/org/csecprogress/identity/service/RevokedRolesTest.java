package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what ends with a role. */
@DisplayName("A role of an account, when it is revoked,")
class RevokedRolesTest {
    private static final Instant NOW = Instant.parse("2026-10-21T06:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final RoleChoice PREPARES = new RoleChoice("COUNTY_PREPARER", "58");
    private static final RoleChoice CERTIFIES = new RoleChoice("COUNTY_CERTIFIER.CWS", "58");
    private static final String CERTIFIER = "COUNTY_CERTIFIER 58 CWS";
    private static final long ID = 1581;

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, new PasswordHashes());
    private final AccountService service = portal.bean(AccountService.class);
    private final Account account =
            anAccount().of(new Actor(ID, "P. Reyes", Set.of())).into(portal);

    private void grant(RoleChoice role) {
        account.grant(role.grant());
    }

    private AccountDecision revoke(RoleChoice role) {
        return service.revoke(Staff.ADMIN, ID, role);
    }

    private AccountDecision done() {
        return new AccountDecision.Done(ID);
    }

    private AccountEvent by(Kind kind, String subject) {
        return AccountEvent.by(Staff.ADMIN, kind, account, subject, NOW);
    }

    private void assertTold(AccountEvent... events) {
        assertThat(portal.events().of(AccountEvent.class)).containsExactly(events);
    }

    @Test
    @DisplayName("ends with the work that it allowed")
    void revoked() {
        grant(CERTIFIES);
        // Some accounts hold both from before that was refused.
        account.grant(PREPARES.grant());
        assertThat(revoke(CERTIFIES)).isEqualTo(done());
        assertThat(account.grants()).containsExactly(PREPARES.grant());
        assertTold(by(Kind.ROLE_REVOKED, CERTIFIER));
        assertThat(portal.events().of(AccessLost.class))
                .containsExactly(
                        new AccessLost(
                                ID,
                                "P. Reyes",
                                Set.of(Role.COUNTY_CERTIFIER),
                                Staff.ADMIN.accountId(),
                                NOW));
    }

    @Test
    @DisplayName("was never held: nothing happens")
    void notHeld() {
        grant(CERTIFIES);
        assertThat(revoke(PREPARES)).isEqualTo(done());
        assertThat(revoke(new RoleChoice("COUNTY_CERTIFIER.PROB", "58"))).isEqualTo(done());
        assertThat(account.grants()).containsExactly(CERTIFIES.grant());
        assertTold();
        assertThat(portal.events().of(AccessLost.class)).isEmpty();
    }

    @Test
    @DisplayName("may have expired before")
    void revokedLate() {
        account.grant(CERTIFIES.grant(), TODAY.minusDays(1));
        assertThat(revoke(CERTIFIES)).isEqualTo(done());
        assertThat(account.grants()).isEmpty();
        assertTold(by(Kind.ROLE_REVOKED, CERTIFIER));
    }

    @Test
    @DisplayName("is not found if it is unknown")
    void unknown() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> revoke(new RoleChoice("KING", "")));
    }

    @Test
    @DisplayName("ends with the access tokens for its county if it is a preparer's, for good")
    void tokens() {
        account.grant(PREPARES.grant()).grant(CERTIFIES.grant());
        Instant now = Instant.now();
        token(YUBA, "for Yuba", now);
        token(YOLO, "for Yolo", now);
        revoke(CERTIFIES);
        assertThat(openTokens(now)).containsExactly("for Yuba", "for Yolo");
        revoke(PREPARES);
        grant(PREPARES);
        assertThat(openTokens(now)).containsExactly("for Yolo");
        assertTold(
                by(Kind.ROLE_REVOKED, CERTIFIER),
                by(Kind.ROLE_REVOKED, "COUNTY_PREPARER 58"),
                by(Kind.TOKEN_REVOKED, "58 for Yuba"));
    }

    private void token(CountyCode county, String name, Instant now) {
        Actor owner = new Actor(ID, "P. Reyes", account.grants());
        portal.bean(AccessTokens.class)
                .add(
                        new AccessToken(
                                owner, county, name, name, now, now.plus(Duration.ofDays(30))));
    }

    private List<String> openTokens(Instant now) {
        return portal.bean(AccessTokens.class).openOf(account, now).stream()
                .map(AccessTokenLine::name)
                .toList();
    }
}
