package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Invitations;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how administrators look accounts up. */
@DisplayName("The directory of accounts")
class AccountDirectoryTest {
    private static final Slice FIRST = Slice.of(0, 50);

    /** The business date, which invitations do not follow. */
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2019-10-20T16:00:00Z"));

    private final AccountDirectory directory = portal.bean(AccountDirectory.class);
    private final Account admin = anAccount().of(Staff.ADMIN).into(portal);
    private final Account invited = anAccount().named("Z. Young").invited().into(portal);

    private void invite(Duration ago) {
        portal.bean(Invitations.class)
                .add(new Invitation(invited, "seed", "hash", Instant.now().minus(ago)));
    }

    @Test
    @DisplayName("lists the accounts that the filter finds, by name")
    void list() {
        AccountPage page = directory.list(Staff.ADMIN, AccountFilter.ALL, FIRST);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.lines())
                .extracting(AccountLine::id)
                .containsExactly(admin.id(), invited.id());
        assertThat(page.lines()).extracting(AccountLine::isOwn).containsExactly(true, false);
        assertThat(directory.list(Staff.ADMIN, AccountFilter.ALL, Slice.of(2, 50)).lines())
                .isEmpty();
        AccountFilter young = new AccountFilter("young", null, false, null);
        assertThat(directory.list(Staff.ADMIN, young, FIRST).lines())
                .extracting(AccountLine::id)
                .containsExactly(invited.id());
        assertThat(directory.list(Staff.AUDITOR, AccountFilter.ALL, FIRST).lines()).isEmpty();
    }

    @Test
    @DisplayName("lists the part that is asked for, in the order that is asked for")
    void sorted() {
        AccountPage page =
                directory.list(Staff.ADMIN, AccountFilter.ALL, new Slice(0, 1, "name", true));
        assertThat(page.lines()).extracting(AccountLine::id).containsExactly(invited.id());
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    @DisplayName("finds one account, and knows by the real clock whether its link is open")
    void open() {
        invite(Duration.ofDays(3).minusMinutes(1));
        assertThat(directory.find(Staff.ADMIN, invited.id()).standing())
                .isEqualTo(AccountStanding.INVITED);
        assertThat(directory.list(Staff.ADMIN, AccountFilter.ALL, FIRST).lines().get(1).standing())
                .isEqualTo(AccountStanding.INVITED);
    }

    @Test
    @DisplayName("knows by the real clock that a link has expired")
    void lapsed() {
        invite(Duration.ofDays(3));
        assertThat(directory.find(Staff.ADMIN, invited.id()).standing())
                .isEqualTo(AccountStanding.LAPSED);
        assertThat(directory.list(Staff.ADMIN, AccountFilter.ALL, FIRST).lines().get(1).standing())
                .isEqualTo(AccountStanding.LAPSED);
    }

    @Test
    @DisplayName("finds nothing that is unknown, and nothing for others")
    void notFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> directory.find(Staff.ADMIN, 4711));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> directory.find(Staff.AUDITOR, invited.id()));
    }

    @Test
    @DisplayName("names the accounts whose roles exclude each other, to administrators")
    void excluding() {
        Actor.Grant reviews = new Actor.Grant(Role.STATE_REVIEWER, null, null);
        Actor.Grant publishes = new Actor.Grant(Role.STATE_PUBLISHER, null, null);
        Actor.Grant coordinates =
                new Actor.Grant(Role.COUNTY_COORDINATOR, Staff.county("Yuba"), null);
        Actor.Grant prepares = new Actor.Grant(Role.COUNTY_PREPARER, Staff.county("Yuba"), null);
        Account both =
                anAccount().username("b@x.example").with(reviews).with(publishes).into(portal);
        anAccount().username("c@x.example").with(coordinates).with(prepares).into(portal);
        anAccount().username("d@x.example").with(reviews).with(publishes).disabled().into(portal);
        assertThat(directory.excluding(Staff.ADMIN))
                .extracting(AccountLine::id)
                .containsExactly(both.id());
        assertThat(directory.excluding(Staff.AUDITOR)).isEmpty();
    }

    @Test
    @DisplayName("has names for administrators and auditors")
    void names() {
        List<Long> ids = List.of(admin.id(), 4711L);
        Map<Long, String> names = Map.of(admin.id(), "A. Ruiz");
        assertThat(directory.names(Staff.ADMIN, ids)).isEqualTo(names);
        assertThat(directory.names(Staff.AUDITOR, ids)).isEqualTo(names);
        assertThat(directory.names(Staff.REVIEWER, ids)).isEmpty();
    }
}
