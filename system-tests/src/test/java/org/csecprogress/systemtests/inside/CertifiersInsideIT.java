package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.CertifierService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.OpenCertifications;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests temporary certifiers: when they end, and whether someone can sign the next filing after
 * that.
 */
@DisplayName("Inside the server, a temporary certifier")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class CertifiersInsideIT {
    private static final CountyCode TRINITY = new CountyCode("53");
    private static final RoleChoice CERTIFIER = new RoleChoice("COUNTY_CERTIFIER.CWS", "53");
    private static final long FOR_A_WHILE = 791;
    private static final long STAYS = 792;
    private static final Actor ADMIN =
            new Actor(793, "A", Set.of(new Actor.Grant(Role.STATE_ADMIN, null, null)));

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private AccountService accounts;
    @Inject private CatalogService catalogs;
    @Inject private OpenCertifications open;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;
    @Inject private Accounts repository;

    @BeforeEach
    void people() throws SQLException {
        clear();
        for (long id = FOR_A_WHILE; id <= 793; id++) {
            run(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) values (?, ?, 'C', 'S', '-', false, 1)",
                    id,
                    id + "@x.example");
        }
    }

    @AfterEach
    void clear() throws SQLException {
        run("delete from membership where account_id between 791 and 793");
        run("delete from account where id between 791 and 793");
    }

    private void grant(long account, LocalDate lastDay) {
        assertInstanceOf(AccountDecision.Done.class, tryTo(account, lastDay));
    }

    private AccountDecision tryTo(long account, LocalDate lastDay) {
        return accounts.grant(ADMIN, account, CERTIFIER, Optional.ofNullable(lastDay));
    }

    @Test
    @DisplayName("can be extended or shortened, and the audit trail has the date before")
    void changes() throws SQLException {
        LocalDate day = clock.today().plusDays(10);
        grant(FOR_A_WHILE, day);
        var same = assertInstanceOf(AccountDecision.Refused.class, tryTo(FOR_A_WHILE, day));
        assertEquals("account.role.held", same.problems().get(0).key());
        var past =
                assertInstanceOf(
                        AccountDecision.Refused.class,
                        tryTo(FOR_A_WHILE, clock.today().minusDays(1)));
        assertEquals("account.until.past", past.problems().get(0).key());
        grant(FOR_A_WHILE, day.plusDays(5));
        assertEquals("ROLE_UNTIL until " + day.plusDays(5) + " instead of " + day, trail().get(0));
        grant(FOR_A_WHILE, day.minusDays(5));
        grant(FOR_A_WHILE, null);
        assertTrue(trail().get(0).endsWith(" instead of " + day.minusDays(5)));
        assertEquals(
                List.of("1"),
                new Rows(database)
                        .of(
                                "select count(*) from membership where account_id = 791 and"
                                        + " last_day is null"));
    }

    /** Returns the changes, newest first, without the person. */
    private List<String> trail() throws SQLException {
        return new Rows(database)
                        .of(
                                "select action || ' ' || subject from audit_entry where chain ="
                                        + " 'account:791' and action = 'ROLE_UNTIL' order by seq desc")
                        .stream()
                        .map(
                                text ->
                                        text.replaceFirst(
                                                "ROLE_UNTIL .*?(?= until | instead)", "ROLE_UNTIL"))
                        .toList();
    }

    @Test
    @DisplayName("leaves a gap when the role ends before the next filing is due")
    void endings() {
        LocalDate due = clock.today().plusDays(20);
        CertifierService certifiers = with(Map.of(TRINITY, due));
        grant(FOR_A_WHILE, due.minusDays(1));
        var ending = ofTrinity(certifiers).orElseThrow();
        assertEquals(due.minusDays(1), ending.lastDay());
        assertEquals(due, ending.due());
        assertTrue(ofTrinity(with(Map.of())).isEmpty(), "nothing is to be signed");
        grant(FOR_A_WHILE, due);
        assertTrue(ofTrinity(certifiers).isEmpty(), "on the day itself they are still there");
        grant(FOR_A_WHILE, due.minusDays(2));
        grant(STAYS, null);
        assertTrue(ofTrinity(certifiers).isEmpty(), "somebody else stays");
    }

    @Test
    @DisplayName("replaces nobody who leaves, unless they can sign the next filing")
    void takesNoPlace() {
        LocalDate due = clock.today().plusDays(20);
        grant(STAYS, null);
        grant(FOR_A_WHILE, due.minusDays(1));
        assertFalse(with(Map.of(TRINITY, due)).handovers(ADMIN, STAYS).isEmpty());
        assertFalse(with(Map.of()).handovers(ADMIN, STAYS).isEmpty());
        assertTrue(with(Map.of(TRINITY, due)).handovers(ADMIN, FOR_A_WHILE).isEmpty());
        grant(FOR_A_WHILE, due);
        assertTrue(with(Map.of(TRINITY, due)).handovers(ADMIN, STAYS).isEmpty());
    }

    private Optional<CertifierService.Ending> ofTrinity(CertifierService certifiers) {
        return certifiers.endings(ADMIN).getOrDefault(Agency.CWS, List.of()).stream()
                .filter(ending -> ending.county().code().equals(TRINITY))
                .findFirst();
    }

    private CertifierService with(Map<CountyCode, LocalDate> due) {
        OpenCertifications waiting =
                new OpenCertifications() {
                    @Override
                    public List<ReportingPeriod> of(CountyCode county, Agency agency) {
                        return List.of();
                    }

                    @Override
                    public Map<CountyCode, LocalDate> nextDue(LocalDate today) {
                        return due;
                    }
                };
        return new CertifierService(repository, catalogs, waiting, clock);
    }

    @Test
    @DisplayName("is checked against the county’s own next due date")
    void nextDue() {
        LocalDate first = calendar.windows().all().get(0).opens();
        assertEquals(calendar.windows().all().get(0).due(), open.nextDue(first).get(TRINITY));
        LocalDate today = clock.today();
        assertTrue(open.nextDue(today).values().stream().noneMatch(day -> day.isBefore(today)));
    }

    private void run(String text, Object... values) throws SQLException {
        new Rows(database).change(text, values);
    }
}
