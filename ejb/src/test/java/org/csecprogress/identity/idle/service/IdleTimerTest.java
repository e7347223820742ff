package org.csecprogress.identity.idle.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.identity.idle.IdleRules;
import org.csecprogress.identity.proposal.service.ProposalService;
import org.csecprogress.inmemory.AccountBuilder;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what becomes of accounts that nobody uses. */
@DisplayName("An account that nobody uses")
class IdleTimerTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, new PasswordHashes());
    private final Account preparer = anAccount().of(PREPARER).into(portal);

    /** Lets the last use be so long ago. */
    private void unused(Account account, Duration since) {
        portal.memory().update(account, "inUseAt", Instant.now().minus(since));
    }

    private void warned(Account account, Duration since) {
        portal.memory().update(account, "idleWarnedAt", Instant.now().minus(since));
    }

    private List<Kind> night() {
        portal.bean(IdleTimer.class).settle();
        return portal.events().of(AccountEvent.class).stream().map(AccountEvent::kind).toList();
    }

    @Test
    @DisplayName("has its owner warned after 150 days, once, and stays open")
    void warns() {
        unused(preparer, IdleRules.WARNED_AFTER.minusHours(1));
        assertThat(night()).isEmpty();
        unused(preparer, IdleRules.WARNED_AFTER.plusHours(1));
        assertThat(night()).containsExactly(Kind.IDLE_WARNED);
        assertThat(night()).containsExactly(Kind.IDLE_WARNED);
        assertThat(preparer.isDisabled()).isFalse();
        assertThat(portal.events().of(AccountEvent.class).get(0).actorName()).isEqualTo("system");
    }

    @Test
    @DisplayName("is disabled 30 days after the warning, with its tokens and duties")
    void disables() {
        AccessTokens tokens = portal.bean(AccessTokens.class);
        Instant began = Instant.now();
        tokens.add(new AccessToken(PREPARER, YUBA, "a", "a", began, began.plusSeconds(3600)));
        unused(preparer, IdleRules.WARNED_AFTER.plusDays(31));
        warned(preparer, IdleRules.NOTICE.minusHours(1));
        assertThat(night()).isEmpty();
        warned(preparer, IdleRules.NOTICE.plusHours(1));
        assertThat(night()).containsExactly(Kind.IDLE_DISABLED, Kind.TOKEN_REVOKED);
        assertThat(preparer.isDisabled()).isTrue();
        assertThat(portal.events().of(AccessLost.class))
                .extracting(AccessLost::accountId)
                .containsExactly(preparer.id());
        assertThat(night()).as("the night after").hasSize(2);
    }

    @Test
    @DisplayName("is never disabled without a warning, however long ago it was used")
    void firstWarned() {
        unused(preparer, Duration.ofDays(4000));
        assertThat(night()).containsExactly(Kind.IDLE_WARNED);
        assertThat(preparer.isDisabled()).isFalse();
    }

    @Test
    @DisplayName("stays if it is one of the last two administrators', who are warned alone")
    void administrators() {
        List<Account> admins =
                List.of(
                        anAccount().of(Staff.ADMIN).into(portal),
                        anAccount().of(Staff.OTHER_ADMIN).into(portal),
                        administrator("third@x.example").into(portal));
        for (Account each : admins) {
            addPasskey(each);
            unused(each, Duration.ofDays(400));
            warned(each, Duration.ofDays(40));
        }
        assertThat(night()).containsExactly(Kind.IDLE_DISABLED);
        assertThat(admins).filteredOn(Account::isDisabled).hasSize(1);
    }

    @Test
    @DisplayName("stays if it is an administrator's and only one other administrator can sign in")
    void ableAdministrators() {
        Account admin = anAccount().of(Staff.ADMIN).into(portal);
        List<Account> withPasskey =
                List.of(
                        admin,
                        anAccount().of(Staff.OTHER_ADMIN).into(portal),
                        administrator("invited@x.example").invited().into(portal));
        administrator("without.factor@x.example").into(portal);
        withPasskey.forEach(this::addPasskey);
        unused(admin, Duration.ofDays(400));
        warned(admin, Duration.ofDays(40));
        assertThat(night()).isEmpty();
        addPasskey(administrator("able@x.example").into(portal));
        assertThat(night()).containsExactly(Kind.IDLE_DISABLED);
    }

    private static AccountBuilder administrator(String username) {
        return anAccount().username(username).with(new Actor.Grant(Role.STATE_ADMIN, null, null));
    }

    private void addPasskey(Account account) {
        portal.memory()
                .add(new Passkey(account.id(), account.username(), new byte[1], 0, "A key", NOW));
    }

    @Test
    @DisplayName("that is enabled again counts as used that day, and its earlier warning no more")
    void enabled() {
        anAccount().of(Staff.ADMIN).into(portal);
        anAccount().of(Staff.OTHER_ADMIN).into(portal);
        unused(preparer, Duration.ofDays(400));
        warned(preparer, Duration.ofDays(40));
        assertThat(night()).containsExactly(Kind.IDLE_DISABLED);
        ProposalService proposals = portal.bean(ProposalService.class);
        proposals.proposeEnabling(Staff.ADMIN, preparer.id());
        proposals.confirm(Staff.OTHER_ADMIN, proposals.list(Staff.ADMIN).get(0).id());
        assertThat(night()).containsExactly(Kind.IDLE_DISABLED, Kind.ACCOUNT_ENABLED);
        assertThat(preparer.isDisabled()).isFalse();
    }

    @Test
    @DisplayName("stays in a demonstration, whose people are made up")
    void demonstration() {
        portal.set("csec.profile", "demo");
        unused(preparer, Duration.ofDays(4000));
        assertThat(night()).isEmpty();
    }
}
