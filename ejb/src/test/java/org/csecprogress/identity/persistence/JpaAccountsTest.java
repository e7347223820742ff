package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Certifier;
import org.csecprogress.identity.Invitation;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.SqlStatements;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.kernel.reference.StoredCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The accounts")
class JpaAccountsTest {
    private static final CountyCode ALPINE = new CountyCode("02");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Actor.Grant SIGNS =
            new Actor.Grant(Role.COUNTY_CERTIFIER, ALPINE, Agency.CWS);
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, ALPINE, null);
    private static final Actor.Grant RULES = new Actor.Grant(Role.STATE_ADMIN, null, null);
    private static final Actor ADMIN = new Actor(1, "A", Set.of(RULES));
    private static final Actor PREPARER = new Actor(1, "A", Set.of(PREPARES));

    private final TestStore store = new TestStore();
    private Account admin;
    private Account invited;
    private Account lapsed;
    private Account disabled;

    @BeforeEach
    void people() {
        admin = new Account("admin@x.example", "Zoe Z", "T", "-").grant(RULES);
        invited = Account.invited("in@x.example", "ana A", "T", "-").grant(PREPARES);
        lapsed = Account.invited("la@x.example", "Bo_\\B", "T", "-").grant(SIGNS);
        disabled =
                new Account("di@x.example", "Cy C", "T", "-").grant(SIGNS, TODAY).grant(PREPARES);
        store.inTransaction(
                em -> {
                    em.persist(new StoredCounty(ALPINE, "Alpine", "alpine", "R"));
                    em.flush();
                    List.of(admin, invited, lapsed, disabled).forEach(em::persist);
                    disabled.disable(NOW);
                    em.persist(new Invitation(invited, "1", NOW));
                    em.persist(new Invitation(lapsed, "2", NOW.minus(Duration.ofDays(4))));
                    return em;
                });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T with(Function<Accounts, T> work) {
        return store.inTransaction(em -> work.apply(new JpaAccounts(em)));
    }

    private boolean is(Predicate<Accounts> question) {
        return with(question::test);
    }

    private void change(Consumer<Accounts> work) {
        store.inTransaction(
                em -> {
                    work.accept(new JpaAccounts(em));
                    return em;
                });
    }

    private List<Long> found(String text, CountyCode county, boolean state, AccountStanding as) {
        AccountFilter filter = new AccountFilter(text, county, state, as);
        AccountPage page = with(accounts -> accounts.page(ADMIN, filter, 1, NOW));
        assertThat(page.total()).isEqualTo(page.lines().size());
        return page.lines().stream().map(AccountLine::id).toList();
    }

    @Test
    @DisplayName("are listed by name, whatever the case")
    void byName() {
        assertThat(found("", null, false, null))
                .containsExactly(invited.id(), lapsed.id(), disabled.id(), admin.id());
    }

    @Test
    @DisplayName("are found by a part of a name or address, in which no sign stands for others")
    void byText() {
        assertThat(found("AN", null, false, null)).containsExactly(invited.id());
        assertThat(found("di\0@", null, false, null)).containsExactly(disabled.id());
        assertThat(found("_", null, false, null)).containsExactly(lapsed.id());
        assertThat(found("\\", null, false, null)).containsExactly(lapsed.id());
        assertThat(found("%", null, false, null)).isEmpty();
    }

    @Test
    @DisplayName("are found by place and standing")
    void byStanding() {
        assertThat(found("", ALPINE, false, null))
                .containsExactly(invited.id(), lapsed.id(), disabled.id());
        assertThat(found("", new CountyCode("04"), false, null)).isEmpty();
        assertThat(found("", null, true, null)).containsExactly(admin.id());
        assertThat(found("", null, false, AccountStanding.ACTIVE)).containsExactly(admin.id());
        assertThat(found("", null, false, AccountStanding.DISABLED)).containsExactly(disabled.id());
        assertThat(found("", null, false, AccountStanding.INVITED)).containsExactly(invited.id());
        assertThat(found("", null, false, AccountStanding.LAPSED)).containsExactly(lapsed.id());
    }

    @Test
    @DisplayName("are shown with their roles and what became of their invitation")
    void line() {
        AccountLine line = with(accounts -> accounts.line(ADMIN, disabled.id(), NOW).orElseThrow());
        assertThat(line.grants()).containsExactly(PREPARES, SIGNS);
        assertThat(line.ends()).isEqualTo(Map.of(SIGNS, TODAY));
        assertThat(line.standing()).isEqualTo(AccountStanding.DISABLED);
        assertThat(line.invitedUntil()).isNull();
        AccountLine open = with(accounts -> accounts.line(ADMIN, invited.id(), NOW).orElseThrow());
        assertThat(open.standing()).isEqualTo(AccountStanding.INVITED);
        assertThat(open.invitedUntil()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        AccountLine late = with(accounts -> accounts.line(ADMIN, lapsed.id(), NOW).orElseThrow());
        assertThat(late.standing()).isEqualTo(AccountStanding.LAPSED);
        assertThat(late.invitedUntil()).isNull();
    }

    @Test
    @DisplayName("are listed with three statements, however many there are")
    void statements() {
        assertThat(
                        SqlStatements.during(
                                store,
                                () ->
                                        change(
                                                accounts ->
                                                        accounts.page(
                                                                ADMIN, AccountFilter.ALL, 1, NOW))))
                .hasSize(3);
    }

    @Test
    @DisplayName("are searched by parameters, never by typed text in a statement")
    void bound() {
        AccountFilter filter = new AccountFilter("O'Zoe", ALPINE, true, AccountStanding.INVITED);
        assertThat(SqlStatements.during(store, () -> change(a -> a.page(ADMIN, filter, 1, NOW))))
                .isNotEmpty()
                .noneMatch(statement -> statement.contains("'"));
    }

    @Test
    @DisplayName("are read with their memberships in one statement by key, in two by name")
    void read() {
        assertThat(SqlStatements.during(store, () -> change(a -> a.withId(admin.id())))).hasSize(1);
        assertThat(SqlStatements.during(store, () -> change(a -> a.named("admin@x.example"))))
                .hasSize(2);
    }

    @Test
    @DisplayName("are found by nobody but an administrator")
    void refused() {
        assertThat(is(a -> a.page(PREPARER, AccountFilter.ALL, 1, NOW).total() > 0)).isFalse();
        assertThat(is(a -> a.line(PREPARER, admin.id(), NOW).isPresent())).isFalse();
        assertThat(is(a -> a.lock(PREPARER, admin.id()).isPresent())).isFalse();
        assertThat(is(a -> a.lock(ADMIN, admin.id()).isPresent())).isTrue();
        assertThat(is(a -> a.names(PREPARER, List.of(admin.id())).isEmpty())).isTrue();
    }

    @Test
    @DisplayName("have names for administrators and auditors, unless they are unknown")
    void names() {
        Actor auditor = new Actor(1, "A", Set.of(new Actor.Grant(Role.AUDITOR, null, null)));
        Map<Long, String> names = Map.of(admin.id(), "Zoe Z", lapsed.id(), "Bo_\\B");
        List<Long> ids = List.of(admin.id(), lapsed.id(), 1L);
        Map<Long, String> read = with(accounts -> accounts.names(auditor, ids));
        assertThat(read).isEqualTo(names);
        Map<Long, String> none = with(accounts -> accounts.names(ADMIN, List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("certify on a day if they are enabled, chose a password and hold the role")
    void certifiers() {
        change(accounts -> accounts.withId(disabled.id()).ifPresent(Account::enable));
        List<Certifier> today = with(accounts -> accounts.certifiers(TODAY));
        assertThat(today).containsExactly(new Certifier(ALPINE, Agency.CWS, disabled.id(), TODAY));
        List<Certifier> tomorrow = with(accounts -> accounts.certifiers(TODAY.plusDays(1)));
        assertThat(tomorrow).isEmpty();
        change(accounts -> accounts.withId(lapsed.id()).ifPresent(a -> a.choosePassword("-", NOW)));
        List<Certifier> more = with(accounts -> accounts.certifiers(TODAY.plusDays(1)));
        assertThat(more).containsExactly(new Certifier(ALPINE, Agency.CWS, lapsed.id(), null));
    }

    @Test
    @DisplayName("note a sign-in without a new version, so that two at once do not conflict")
    void signedIn() {
        try (EntityManager em = store.entityManager()) {
            em.getTransaction().begin();
            Account meanwhile = em.find(Account.class, admin.id());
            change(accounts -> accounts.signedIn(admin.id(), NOW));
            meanwhile.choosePassword("new", NOW);
            em.getTransaction().commit();
        }
        AccountLine line = with(accounts -> accounts.line(ADMIN, admin.id(), NOW).orElseThrow());
        assertThat(line.lastSignIn()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("are locked one at a time, and nothing is written by it")
    void locked() {
        store.inTransaction(
                em -> {
                    em.find(Account.class, admin.id()).disable(NOW);
                    new JpaAccounts(em).lock(admin.id());
                    assertRefused(accounts -> accounts.lock(admin.id()));
                    assertRefused(Accounts::lockAdministrators);
                    Object written =
                            em.createNativeQuery(
                                            "select disabled from account where id = " + admin.id())
                                    .setFlushMode(FlushModeType.COMMIT)
                                    .getSingleResult();
                    assertThat(written).isEqualTo(false);
                    return em;
                });
        assertThat(is(accounts -> accounts.administrators().isEmpty())).isTrue();
    }

    private void assertRefused(Consumer<Accounts> work) {
        try (EntityManager other = store.entityManager()) {
            other.getTransaction().begin();
            assertThatThrownBy(() -> work.accept(new JpaAccounts(other)))
                    .isInstanceOf(PersistenceException.class);
            other.getTransaction().rollback();
        }
    }

    @Test
    @DisplayName("of administrators are locked together")
    void administrators() {
        store.inTransaction(
                em -> {
                    new JpaAccounts(em).lockAdministrators();
                    assertRefused(accounts -> accounts.lock(admin.id()));
                    new JpaAccounts(em).administrators();
                    return em;
                });
        assertThat(is(accounts -> accounts.administrators().size() == 1)).isTrue();
    }
}
