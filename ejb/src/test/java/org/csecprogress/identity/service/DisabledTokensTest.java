package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what becomes of the access tokens of a disabled account. */
@DisplayName("The access tokens of an account that is disabled")
class DisabledTokensTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, new PasswordHashes());
    private final AccountService service = portal.bean(AccountService.class);
    private final AccessTokens tokens = portal.bean(AccessTokens.class);
    private final Account admin = anAccount().of(Staff.ADMIN).into(portal);
    private final Account preparer = anAccount().of(PREPARER).into(portal);
    private final Instant began = Instant.now();

    private void token(Actor owner, String name, Instant end) {
        tokens.add(new AccessToken(owner, YUBA, name, name, end.minus(Duration.ofDays(30)), end));
    }

    private AccountEvent by(Kind kind, String subject) {
        return AccountEvent.by(Staff.ADMIN, kind, preparer, subject, NOW);
    }

    @Test
    @DisplayName("are revoked for good, those that are open, and are recorded one by one")
    void revoked() {
        token(PREPARER, "first", began.plus(HOUR));
        token(PREPARER, "expired", began.minus(HOUR));
        token(PREPARER, "second", began.plus(HOUR));
        service.disable(Staff.ADMIN, preparer.id());
        preparer.enable();
        assertThat(tokens.openOf(preparer, began)).isEmpty();
        assertThat(tokens.of(PREPARER, YUBA).get(0).revokedAt())
                .as("by the real clock")
                .isBetween(began, Instant.now());
        assertThat(tokens.of(PREPARER, YUBA).get(1).revokedAt()).as("expired").isNull();
        assertThat(portal.events().of(AccountEvent.class))
                .containsExactly(
                        by(Kind.ACCOUNT_DISABLED, ""),
                        by(Kind.TOKEN_REVOKED, "58 first"),
                        by(Kind.TOKEN_REVOKED, "58 second"));
    }

    @Test
    @DisplayName("are not those of others")
    void others() {
        token(Staff.ADMIN, "of the other", began.plus(HOUR));
        service.disable(Staff.ADMIN, preparer.id());
        assertThat(tokens.openOf(admin, began)).hasSize(1);
        assertThat(portal.events().of(AccountEvent.class)).hasSize(1);
    }
}
