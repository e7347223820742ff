package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Invitation;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.persistence.SqlStatements;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.kernel.reference.StoredCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what only a database shows of accounts: statements, locks and two transactions. */
@DisplayName("The accounts in a database")
class JpaAccountsTest {
    private static final CountyCode ALPINE = new CountyCode("02");
    private static final Slice BY_SIGN_IN = new Slice(0, 50, "lastSignIn", false);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Actor.Grant SIGNS =
            new Actor.Grant(Role.COUNTY_CERTIFIER, ALPINE, Agency.CWS);
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, ALPINE, null);
    private static final Actor.Grant RULES = new Actor.Grant(Role.STATE_ADMIN, null, null);
    private static final Actor ADMIN = new Actor(1, "A", Set.of(RULES));

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
        disabled = new Account("di@x.example", "Cy C", "T", "-").grant(SIGNS).grant(PREPARES);
        store.inTransaction(
                em -> {
                    em.persist(new StoredCounty(ALPINE, "Alpine", "alpine", "R"));
                    em.flush();
                    List.of(admin, invited, lapsed, disabled).forEach(em::persist);
                    disabled.disable(NOW);
                    em.persist(new Invitation(invited, null, "1", NOW));
                    em.persist(new Invitation(lapsed, null, "2", NOW.minus(Duration.ofDays(4))));
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
                                                                ADMIN,
                                                                AccountFilter.ALL,
                                                                BY_SIGN_IN,
                                                                NOW))))
                .hasSize(3);
    }

    @Test
    @DisplayName("are searched by parameters, never by typed text in a statement")
    void bound() {
        AccountFilter filter = new AccountFilter("O'Zoe", ALPINE, true, AccountStanding.INVITED);
        assertThat(
                        SqlStatements.during(
                                store, () -> change(a -> a.page(ADMIN, filter, BY_SIGN_IN, NOW))))
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
    @DisplayName("have a user name that nobody else has, which is refused at once")
    void twice() {
        Account again = new Account("Admin@X.example", "Other", "T", "-");
        assertThatThrownBy(
                        () ->
                                change(
                                        accounts -> {
                                            accounts.add(again);
                                            throw new AssertionError("not refused");
                                        }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    @DisplayName("note a sign-in without a new version, so that two at once do not conflict")
    void signedIn() {
        try (EntityManager em = store.entityManager()) {
            em.getTransaction().begin();
            Account meanwhile = em.find(Account.class, admin.id());
            change(accounts -> accounts.signedIn(admin.id(), NOW, NOW));
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
