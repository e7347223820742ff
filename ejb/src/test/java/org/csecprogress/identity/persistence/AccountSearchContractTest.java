package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.Invitation;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which accounts the administrator's list has, on each kind of store. */
@DisplayName("The list of accounts")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AccountSearchContractTest {
    /** All accounts of this test have it in their address, and none of the staff has. */
    private static final String OURS = "@x.example";

    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Actor.Grant CERTIFIES =
            new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS);
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);
    private static final Actor.Grant ADMINISTERS = new Actor.Grant(Role.STATE_ADMIN, null, null);

    private static final Slice FIRST = Slice.of(0, 50);

    private final ContractStore store;
    private final Account admin =
            anAccount().username("admin@x.example").named("Zoe Z").with(ADMINISTERS).made();
    private final Account invited =
            anAccount()
                    .username("in@x.example")
                    .named("ana A")
                    .invited()
                    .with(new Actor.Grant(Role.COUNTY_PREPARER, YOLO, null))
                    .made();
    private final Account lapsed =
            anAccount()
                    .username("la@x.example")
                    .named("Bo_\\B")
                    .invited()
                    .with(CERTIFIES, LocalDate.of(2026, 1, 1))
                    .made();
    private final Account withdrawn =
            anAccount().username("wi@x.example").named("Boz D").invited().with(PREPARES).made();
    private final Account disabled =
            anAccount()
                    .username("di@x.example")
                    .named("Cy C")
                    .with(CERTIFIES)
                    .with(PREPARES)
                    .disabled()
                    .made();

    AccountSearchContractTest(StoreKind kind) {
        store = kind.open();
        Duration valid = Duration.ofDays(3);
        store.add(admin, invited, lapsed, withdrawn, disabled);
        invite(invited, "1", NOW.minus(valid).plusSeconds(1));
        invite(lapsed, "2", NOW.minus(valid));
    }

    private void invite(Account account, String hash, Instant made) {
        store.tell(
                InvitationsContractTest.INVITATIONS,
                all -> all.add(new Invitation(account, "seed", hash, made)));
    }

    private AccountPage page(Actor actor, AccountFilter filter, Slice slice) {
        return store.ask(AccountsContractTest.ACCOUNTS, all -> all.page(actor, filter, slice, NOW));
    }

    private List<Long> found(String text, CountyCode county, boolean state, AccountStanding as) {
        AccountPage page = page(Staff.ADMIN, new AccountFilter(text, county, state, as), FIRST);
        assertThat(page.total()).isEqualTo(page.lines().size());
        return page.lines().stream().map(AccountLine::id).toList();
    }

    private List<Long> found(String text) {
        return found(text, null, false, null);
    }

    private List<Long> found(AccountStanding standing) {
        return found(OURS, null, false, standing);
    }

    @Test
    @DisplayName("has everybody by name, whatever the case")
    void byName() {
        assertThat(found(OURS))
                .containsExactly(
                        invited.id(), lapsed.id(), withdrawn.id(), disabled.id(), admin.id());
    }

    @Test
    @DisplayName("is searched for a part of a name or address, in which no sign stands for others")
    void byText() {
        assertThat(found(" AN")).containsExactly(invited.id());
        assertThat(found("DI\0@")).containsExactly(disabled.id());
        assertThat(found("_")).containsExactly(lapsed.id());
        assertThat(found("\\")).containsExactly(lapsed.id());
        assertThat(found("%")).isEmpty();
    }

    @Test
    @DisplayName("is searched by county, which has everybody who was given a role there")
    void byCounty() {
        assertThat(found("", YUBA, false, null))
                .containsExactly(lapsed.id(), withdrawn.id(), disabled.id());
        assertThat(found("", YOLO, false, null)).containsExactly(invited.id());
        assertThat(found("", Staff.county("Alpine"), false, null)).isEmpty();
    }

    @Test
    @DisplayName("is searched for those of the state")
    void ofState() {
        assertThat(found("", null, true, null)).containsExactly(admin.id());
        assertThat(found("", YUBA, true, null)).isEmpty();
    }

    @Test
    @DisplayName("is searched by standing; an invitation lapses when it expires or is withdrawn")
    void byStanding() {
        assertThat(found(AccountStanding.ACTIVE)).containsExactly(admin.id());
        assertThat(found(AccountStanding.DISABLED)).containsExactly(disabled.id());
        assertThat(found(AccountStanding.INVITED)).containsExactly(invited.id());
        assertThat(found(AccountStanding.LAPSED)).containsExactly(lapsed.id(), withdrawn.id());
    }

    @Test
    @DisplayName("has the standing of each account by which it is searched")
    void standings() {
        for (AccountStanding standing : AccountStanding.values()) {
            AccountFilter filter = new AccountFilter(OURS, null, false, standing);
            assertThat(page(Staff.ADMIN, filter, FIRST).lines())
                    .isNotEmpty()
                    .allMatch(line -> line.standing() == standing);
        }
        store.change(Account.class, invited.id(), account -> account.disable(NOW));
        assertThat(found(AccountStanding.DISABLED)).containsExactly(invited.id(), disabled.id());
        assertThat(found(AccountStanding.INVITED)).isEmpty();
    }

    @Test
    @DisplayName("is searched by all conditions together")
    void together() {
        assertThat(found("bo", YUBA, false, AccountStanding.LAPSED))
                .containsExactly(lapsed.id(), withdrawn.id());
        assertThat(found("BOZ", YUBA, false, AccountStanding.LAPSED))
                .containsExactly(withdrawn.id());
        assertThat(found("bo", YUBA, false, AccountStanding.ACTIVE)).isEmpty();
    }

    @Test
    @DisplayName("has the part that is asked for, and says how many accounts there are")
    void parts() {
        List<Account> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(anAccount().username(i + "@many.example").named("Same Name").made());
        }
        store.add(many.toArray());
        AccountFilter filter = new AccountFilter("@many.example", null, false, null);
        List<Long> ids = many.stream().map(Account::id).sorted().toList();
        AccountPage part = page(Staff.ADMIN, filter, Slice.of(1, 2));
        assertThat(part.total()).isEqualTo(5);
        assertThat(part.lines()).extracting(AccountLine::id).isEqualTo(ids.subList(1, 3));
        AccountPage last = page(Staff.ADMIN, filter, Slice.of(4, 2));
        assertThat(last.lines()).extracting(AccountLine::id).containsExactly(ids.get(4));
        AccountPage beyond = page(Staff.ADMIN, filter, Slice.of(5, 2));
        assertThat(beyond.lines()).isEmpty();
        assertThat(beyond.total()).isEqualTo(5);
    }

    private List<Long> sorted(String by, boolean isDown) {
        AccountFilter ours = new AccountFilter(OURS, null, false, null);
        return page(Staff.ADMIN, ours, new Slice(0, 50, by, isDown)).lines().stream()
                .map(AccountLine::id)
                .toList();
    }

    /** Adds an account that has the name of another, in another case. */
    private Account namesake() {
        Account account = anAccount().username("zz@x.example").named("ANA a").made();
        store.add(account);
        return account;
    }

    @Test
    @DisplayName("is sorted by name up and down, and of one name by age")
    void sortedByName() {
        Account same = namesake();
        assertThat(sorted("name", false))
                .isEqualTo(sorted("", false))
                .containsExactly(
                        invited.id(),
                        same.id(),
                        lapsed.id(),
                        withdrawn.id(),
                        disabled.id(),
                        admin.id());
        assertThat(sorted("name", true))
                .containsExactly(
                        admin.id(),
                        disabled.id(),
                        withdrawn.id(),
                        lapsed.id(),
                        invited.id(),
                        same.id());
    }

    @Test
    @DisplayName("is sorted by address up and down")
    void sortedByAddress() {
        assertThat(sorted("email", false))
                .containsExactly(
                        admin.id(), disabled.id(), invited.id(), lapsed.id(), withdrawn.id());
        assertThat(sorted("email", true))
                .containsExactly(
                        withdrawn.id(), lapsed.id(), invited.id(), disabled.id(), admin.id());
    }

    @Test
    @DisplayName("is sorted by the last sign-in, never as the latest, and then by name and age")
    void sortedBySignIn() {
        Account same = namesake();
        signedIn(withdrawn, NOW);
        signedIn(disabled, NOW.minusSeconds(9));
        signedIn(lapsed, NOW);
        assertThat(sorted("lastSignIn", false))
                .containsExactly(
                        disabled.id(),
                        lapsed.id(),
                        withdrawn.id(),
                        invited.id(),
                        same.id(),
                        admin.id());
        assertThat(sorted("lastSignIn", true))
                .containsExactly(
                        invited.id(),
                        same.id(),
                        admin.id(),
                        lapsed.id(),
                        withdrawn.id(),
                        disabled.id());
    }

    private void signedIn(Account account, Instant at) {
        store.tell(AccountsContractTest.ACCOUNTS, all -> all.signedIn(account.id(), at, at));
    }

    @Test
    @DisplayName("is by name when it is sorted by nothing, or by what it does not know")
    void notSorted() {
        for (String by : List.of("", "roles", "passwordHash", "NAME", "name desc")) {
            assertThat(sorted(by, false)).as(by).isEqualTo(found(OURS));
            assertThat(sorted(by, true)).as(by).isEqualTo(found(OURS));
        }
    }

    @Test
    @DisplayName("is empty for everybody but an administrator")
    void others() {
        for (Actor other : List.of(Staff.AUDITOR, Staff.REVIEWER, Staff.preparer(YUBA))) {
            assertThat(page(other, AccountFilter.ALL, FIRST))
                    .isEqualTo(new AccountPage(List.of(), 0));
        }
    }

    @Test
    @DisplayName("are, for a coordinator, those of the county")
    void ofCoordinator() {
        Actor own = Staff.coordinator(YUBA);
        AccountPage all = page(Staff.ADMIN, new AccountFilter("", YUBA, false, null), FIRST);
        AccountPage seen = page(own, AccountFilter.ALL, FIRST);
        assertThat(seen.total()).isEqualTo(all.total()).isPositive();
        assertThat(seen.lines())
                .extracting(AccountLine::id)
                .containsExactlyElementsOf(all.lines().stream().map(AccountLine::id).toList());
        CountyCode other = Staff.county("Sutter");
        assertThat(page(own, new AccountFilter("", other, false, null), FIRST).lines()).isEmpty();
        assertThat(page(own, new AccountFilter("", null, true, null), FIRST).lines()).isEmpty();
        assertThat(page(Staff.coordinator(other), AccountFilter.ALL, FIRST).lines())
                .noneMatch(line -> all.lines().stream().anyMatch(of -> of.id() == line.id()));
    }
}
