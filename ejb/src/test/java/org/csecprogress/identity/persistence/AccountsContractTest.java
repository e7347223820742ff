package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Certifier;
import org.csecprogress.identity.CountyContact;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.memory.MemoryAccounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which accounts are found, by whom, on each kind of store. */
@DisplayName("The accounts")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AccountsContractTest {
    static final Made<Accounts> ACCOUNTS = Made.by(JpaAccounts::new, MemoryAccounts::new);

    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Actor.Grant WELFARE =
            new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS);
    private static final Actor.Grant PROBATION =
            new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.PROB);
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);
    private static final Actor.Grant ADMINISTERS = new Actor.Grant(Role.STATE_ADMIN, null, null);

    private final ContractStore store;
    private final Account admin =
            anAccount().username("z@x.example").named("Zoe Z").with(ADMINISTERS).made();
    private final Account official =
            anAccount()
                    .username("b@x.example")
                    .named("Bo B")
                    .with(WELFARE, TODAY)
                    .with(PREPARES)
                    .made();

    AccountsContractTest(StoreKind kind) {
        store = kind.open();
        store.add(admin, official);
    }

    private <T> T ask(Function<Accounts, T> question) {
        return store.ask(ACCOUNTS, question);
    }

    private AccountLine line(Account account) {
        return ask(all -> all.line(Staff.ADMIN, account.id(), NOW)).orElseThrow();
    }

    private void change(Account account, Consumer<Account> change) {
        store.change(Account.class, account.id(), change);
    }

    @Test
    @DisplayName("are found by their user name in any case and by their key")
    void found() {
        Optional<Long> named = ask(all -> all.named(" Z@X.example ")).map(Account::id);
        assertThat(named).contains(admin.id());
        Optional<Account> unknown = ask(all -> all.named("zz@x.example"));
        assertThat(unknown).isEmpty();
        Optional<String> name = ask(all -> all.withId(official.id())).map(Account::name);
        assertThat(name).contains("Bo B");
        Optional<Account> none = ask(all -> all.withId(official.id() + admin.id()));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("are found with their roles, up to which day")
    void roles() {
        Account found = ask(all -> all.withId(official.id())).orElseThrow();
        assertThat(found.grants()).containsExactlyInAnyOrder(WELFARE, PREPARES);
        assertThat(found.lastDay(WELFARE)).contains(TODAY);
        assertThat(found.grantsOn(TODAY)).containsExactlyInAnyOrder(WELFARE, PREPARES);
        assertThat(found.grantsOn(TODAY.plusDays(1))).containsExactly(PREPARES);
        change(official, account -> account.grant(WELFARE));
        Account changed = ask(all -> all.named("b@x.example")).orElseThrow();
        assertThat(changed.grantsOn(TODAY.plusDays(1)))
                .containsExactlyInAnyOrder(WELFARE, PREPARES);
    }

    @Test
    @DisplayName("get another hash of the same password, unless the password has changed")
    void renewed() {
        String atOnce =
                ask(
                        all -> {
                            Account found = all.withId(official.id()).orElseThrow();
                            all.renewHash(official.id(), "-", "better");
                            return found.passwordHash();
                        });
        assertThat(atOnce).isEqualTo("better");
        String renewed = ask(all -> all.withId(official.id()).orElseThrow().passwordHash());
        assertThat(renewed).isEqualTo("better");
        store.tell(ACCOUNTS, all -> all.renewHash(official.id(), "-", "late"));
        String kept = ask(all -> all.withId(official.id()).orElseThrow().passwordHash());
        assertThat(kept).isEqualTo("better");
        String other = ask(all -> all.withId(admin.id()).orElseThrow().passwordHash());
        assertThat(other).isEqualTo("-");
    }

    @Test
    @DisplayName("are locked for administrators only")
    void locked() {
        Optional<Long> held = ask(all -> all.lock(Staff.ADMIN, official.id())).map(Account::id);
        assertThat(held).contains(official.id());
        Optional<Account> unknown = ask(all -> all.lock(Staff.ADMIN, official.id() + admin.id()));
        assertThat(unknown).isEmpty();
        for (Actor other : List.of(Staff.AUDITOR, Staff.REVIEWER, Staff.preparer(YUBA))) {
            Optional<Account> found = ask(all -> all.lock(other, official.id()));
            assertThat(found).isEmpty();
        }
    }

    @Test
    @DisplayName("of administrators are those that are not disabled")
    void administrators() {
        List<Long> found = ask(Accounts::administrators).stream().map(Account::id).toList();
        assertThat(found).containsExactly(admin.id());
        change(admin, account -> account.grant(new Actor.Grant(Role.STATE_REVIEWER, null, null)));
        List<Long> still = ask(Accounts::administrators).stream().map(Account::id).toList();
        assertThat(still).containsExactly(admin.id());
        change(admin, account -> account.disable(NOW));
        List<Account> none = ask(Accounts::administrators);
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("note a sign-in, each by itself")
    void signedIn() {
        assertThat(line(admin).lastSignIn()).isNull();
        store.tell(ACCOUNTS, all -> all.signedIn(admin.id(), NOW, NOW));
        assertThat(line(admin).lastSignIn()).isEqualTo(NOW);
        assertThat(line(official).lastSignIn()).isNull();
        store.tell(ACCOUNTS, all -> all.signedIn(admin.id(), NOW.plusSeconds(9), NOW));
        assertThat(line(admin).lastSignIn()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    @DisplayName("with several roles are found by name, for administrators, in one query")
    void several() {
        Account other = anAccount().username("a@x.example").named("al A").with(WELFARE).made();
        Account disabled =
                anAccount().username("d@x.example").with(WELFARE).with(PREPARES).disabled().made();
        Account first =
                anAccount()
                        .username("f@x.example")
                        .named("al B")
                        .with(WELFARE)
                        .with(PROBATION)
                        .made();
        store.add(other, disabled, first);
        List<AccountLine> found = ask(all -> all.withSeveralRoles(Staff.ADMIN, NOW));
        assertThat(found).extracting(AccountLine::id).containsExactly(first.id(), official.id());
        assertThat(found.get(0).grants()).containsExactlyInAnyOrder(WELFARE, PROBATION);
        List<AccountLine> none = ask(all -> all.withSeveralRoles(Staff.AUDITOR, NOW));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("are added with their roles")
    void added() {
        Account account = anAccount().invited().with(PREPARES).made();
        store.tell(ACCOUNTS, all -> all.add(account));
        assertThat(line(account).grants()).containsExactly(PREPARES);
        assertThat(line(account).standing()).isEqualTo(AccountStanding.LAPSED);
    }

    @Test
    @DisplayName("are shown with their roles in order and the days on which these end")
    void line() {
        AccountLine line = line(official);
        assertThat(line.username()).isEqualTo("b@x.example");
        assertThat(line.name()).isEqualTo("Bo B");
        assertThat(line.title()).isEqualTo("Analyst");
        assertThat(line.grants()).containsExactly(PREPARES, WELFARE);
        assertThat(line.ends()).isEqualTo(Map.of(WELFARE, TODAY));
        assertThat(line.isOwn()).isFalse();
        Actor self = new Actor(admin.id(), "Zoe Z", admin.grants());
        Optional<AccountLine> own = ask(all -> all.line(self, admin.id(), NOW));
        assertThat(own.orElseThrow().isOwn()).isTrue();
    }

    @Test
    @DisplayName("are shown with the day on which their invitation ends, while it is open")
    void invitation() {
        Account invited = anAccount().invited().made();
        store.add(invited);
        Invitation ends = new Invitation(invited, "seed", "hash", NOW.minus(Duration.ofDays(3)));
        store.tell(InvitationsContractTest.INVITATIONS, all -> all.add(ends));
        AccountLine lapsed = line(invited);
        assertThat(lapsed.standing()).isEqualTo(AccountStanding.LAPSED);
        assertThat(lapsed.invitedUntil()).isNull();
        Instant before = NOW.minusSeconds(1);
        Optional<AccountLine> open = ask(all -> all.line(Staff.ADMIN, invited.id(), before));
        assertThat(open.orElseThrow().standing()).isEqualTo(AccountStanding.INVITED);
        assertThat(open.orElseThrow().invitedUntil()).isEqualTo(NOW);
        change(invited, account -> account.disable(NOW));
        assertThat(line(invited).standing()).isEqualTo(AccountStanding.DISABLED);
    }

    @Test
    @DisplayName("are shown to the coordinator of the county in which their owners work, no other")
    void coordinator() {
        Actor own = Staff.coordinator(YUBA);
        Optional<AccountLine> found = ask(all -> all.line(own, official.id(), NOW));
        assertThat(found).map(AccountLine::id).contains(official.id());
        Actor elsewhere = Staff.coordinator(Staff.county("Sutter"));
        Optional<AccountLine> none = ask(all -> all.line(elsewhere, official.id(), NOW));
        assertThat(none).isEmpty();
        Optional<AccountLine> ofState = ask(all -> all.line(own, admin.id(), NOW));
        assertThat(ofState).isEmpty();
        Account nobody = anAccount().made();
        store.add(nobody);
        Optional<AccountLine> without = ask(all -> all.line(own, nobody.id(), NOW));
        assertThat(without).as("without a role").isEmpty();
        Optional<Account> locked = ask(all -> all.lock(own, official.id()));
        assertThat(locked).isPresent();
        Optional<Account> notLocked = ask(all -> all.lock(elsewhere, official.id()));
        assertThat(notLocked).isEmpty();
    }

    @Test
    @DisplayName("are shown to nobody else but an administrator")
    void others() {
        for (Actor other : List.of(Staff.AUDITOR, Staff.REVIEWER, Staff.preparer(YUBA))) {
            Optional<AccountLine> found = ask(all -> all.line(other, admin.id(), NOW));
            assertThat(found).isEmpty();
        }
        Optional<AccountLine> unknown =
                ask(all -> all.line(Staff.ADMIN, admin.id() + official.id(), NOW));
        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("have names for administrators and auditors, unless they are unknown")
    void names() {
        List<Long> ids = List.of(admin.id(), official.id(), admin.id() + official.id());
        for (Actor reader : List.of(Staff.ADMIN, Staff.AUDITOR)) {
            Map<Long, String> found = ask(all -> all.names(reader, ids));
            assertThat(found).isEqualTo(Map.of(admin.id(), "Zoe Z", official.id(), "Bo B"));
            Map<Long, String> one = ask(all -> all.names(reader, List.of(admin.id())));
            assertThat(one).isEqualTo(Map.of(admin.id(), "Zoe Z"));
            Map<Long, String> none = ask(all -> all.names(reader, List.of()));
            assertThat(none).isEmpty();
        }
        for (Actor other : List.of(Staff.REVIEWER, Staff.preparer(YUBA))) {
            Map<Long, String> found = ask(all -> all.names(other, ids));
            assertThat(found).isEmpty();
        }
    }

    private List<Certifier> certifiers(LocalDate day) {
        return ask(all -> all.certifiers(day));
    }

    @Test
    @DisplayName("certify up to the last day of their role")
    void certifiers() {
        Account other = anAccount().named("Cy C").with(PROBATION).made();
        store.add(other);
        Certifier stays = new Certifier(YUBA, Agency.PROB, other.id(), null);
        assertThat(certifiers(TODAY))
                .containsExactlyInAnyOrder(
                        new Certifier(YUBA, Agency.CWS, official.id(), TODAY), stays);
        assertThat(certifiers(TODAY.plusDays(1))).containsExactly(stays);
    }

    @Test
    @DisplayName("certify only if they are enabled and have chosen a password")
    void able() {
        Account invited = anAccount().invited().with(PROBATION).made();
        store.add(invited);
        LocalDate later = TODAY.plusDays(1);
        assertThat(certifiers(later)).isEmpty();
        change(invited, account -> account.choosePassword("-", NOW));
        assertThat(certifiers(later))
                .containsExactly(new Certifier(YUBA, Agency.PROB, invited.id(), null));
        change(invited, account -> account.disable(NOW));
        assertThat(certifiers(later)).isEmpty();
    }

    private List<CountyContact> contacts(Actor reader, LocalDate day) {
        return ask(all -> all.contacts(reader, YUBA, day));
    }

    private static CountyContact contact(Account account, Role role, Agency agency) {
        return new CountyContact(account.name(), account.title(), account.username(), role, agency);
    }

    @Test
    @DisplayName("of those who prepare and certify for a county are its contacts, by name")
    void contacts() {
        Account other = anAccount().username("a@x.example").named("al A").with(PROBATION).made();
        Account elsewhere =
                anAccount()
                        .username("n@x.example")
                        .with(new Actor.Grant(Role.COUNTY_PREPARER, Staff.county("Napa"), null))
                        .made();
        store.add(other);
        store.add(elsewhere);
        assertThat(contacts(Staff.REVIEWER, TODAY))
                .containsExactly(
                        contact(other, Role.COUNTY_CERTIFIER, Agency.PROB),
                        contact(official, Role.COUNTY_CERTIFIER, Agency.CWS),
                        contact(official, Role.COUNTY_PREPARER, null));
        assertThat(contacts(Staff.REVIEWER, TODAY.plusDays(1)))
                .as("one role has ended")
                .containsExactly(
                        contact(other, Role.COUNTY_CERTIFIER, Agency.PROB),
                        contact(official, Role.COUNTY_PREPARER, null));
        assertThat(contacts(Staff.ADMIN, TODAY)).as("to no reviewer").isEmpty();
    }

    @Test
    @DisplayName("are contacts only if they are enabled and have chosen a password")
    void ableContacts() {
        Account invited = anAccount().invited().named("In I").with(PROBATION).made();
        store.add(invited);
        change(official, account -> account.disable(NOW));
        assertThat(contacts(Staff.REVIEWER, TODAY)).isEmpty();
        change(invited, account -> account.choosePassword("-", NOW));
        assertThat(contacts(Staff.REVIEWER, TODAY))
                .containsExactly(contact(invited, Role.COUNTY_CERTIFIER, Agency.PROB));
    }
}
