package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.csecprogress.calendar.ExtensionAction;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.service.NoticeKeeping;
import org.csecprogress.notification.service.NoticeService;
import org.csecprogress.notification.service.Outbox;
import org.csecprogress.notification.service.OutboxService;
import org.csecprogress.notification.service.ReleaseNotices;
import org.csecprogress.notification.service.ReminderService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replays spring 2018: reminders on April 16 and 27, due on April 30, frozen on June 14. */
@DisplayName("Inside the server, a county that has yet to file")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class RemindersIT {
    private static final Actor ADMIN =
            new Actor(864, "A", Set.of(new Actor.Grant(Role.STATE_ADMIN, null, null)));
    private static final Actor PREPARER =
            new Actor(
                    861,
                    "P",
                    Set.of(new Actor.Grant(Role.COUNTY_PREPARER, new CountyCode("46"), null)));
    private static final String TOLD =
            "select kind || ' ' || account_id from notice where period = '2018Q1' order by id";

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Resource private ManagedExecutorService threads;
    @Inject private BusinessClock clock;
    @Inject private ReminderService reminders;
    @Inject private ReleaseNotices releases;
    @Inject private Outbox outbox;
    @Inject private OutboxService desk;
    @Inject private NoticeService notices;
    @Inject private NoticeKeeping keeping;
    @Inject private Event<AuditedEvent> events;
    @Resource private UserTransaction transaction;

    @BeforeEach
    void people() throws SQLException {
        clear();
        account(861, "COUNTY_PREPARER", "46", false);
        account(862, "COUNTY_PREPARER", "02", false);
        account(863, "COUNTY_PREPARER", "46", true);
        account(864, "STATE_REVIEWER", null, false);
    }

    @AfterEach
    void clear() throws SQLException {
        clock.replace(Clock.systemUTC());
        run("delete from outbox_message");
        run("delete from notice where period = '2018Q1' or account_id between 861 and 864");
        run("delete from release_submission where release_id = 861");
        run("delete from release where id = 861");
        run("delete from revision where id = 861");
        run("delete from submission where id = 861");
        run("delete from extension where id = 861");
        run("delete from membership where id between 861 and 864");
        run("delete from account where id between 861 and 864");
    }

    private void account(long id, String role, String county, boolean disabled)
            throws SQLException {
        run(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (?, ?, 'P', 'P', '-', ?, 1)",
                id,
                id + "@x.example",
                disabled);
        run(
                "insert into membership (id, account_id, role, county) values (?, ?, ?, ?)",
                id,
                id,
                role,
                county);
    }

    private void submission(String status) throws SQLException {
        run("delete from submission where id = 861");
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (861, '46', '2018Q1', 1, ?, 1,"
                        + " current_timestamp, 1)",
                status);
    }

    private List<String> remindedOn(int month, int day) throws SQLException {
        clock.replace(
                Clock.fixed(
                        LocalDate.of(2018, month, day)
                                .atTime(LocalTime.of(8, 5))
                                .atZone(CaliforniaTime.ZONE)
                                .toInstant(),
                        CaliforniaTime.ZONE));
        List<String> before = rows(TOLD);
        reminders.remind();
        List<String> after = rows(TOLD);
        return after.subList(before.size(), after.size());
    }

    private List<String> announcedOn(int month, int day) throws SQLException {
        clock.replace(
                Clock.fixed(
                        LocalDate.of(2018, month, day)
                                .atTime(LocalTime.of(8, 5))
                                .atZone(CaliforniaTime.ZONE)
                                .toInstant(),
                        CaliforniaTime.ZONE));
        List<String> before = rows(TOLD);
        releases.announce();
        List<String> after = rows(TOLD);
        return after.subList(before.size(), after.size());
    }

    /** Schedules a release with Sierra's spring filing for July 9, a Monday. */
    private void schedule() throws SQLException {
        run("delete from release_submission where release_id = 861");
        run("delete from release where id = 861");
        submission("APPROVED");
        run("delete from revision where id = 861");
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (861,"
                        + " 861, 1, current_timestamp, 'd')");
        run(
                "insert into release (id, period, revision, status, counties_reporting,"
                        + " scheduled_for, version) values (861, '2018Q1', 1, 'SCHEDULED', 1,"
                        + " cast('2018-07-09 16:00:00+00' as timestamp with time zone), 1)");
        run(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (861, 861, 861, '46', 1, 'd')");
    }

    @Test
    @DisplayName("or has filed is told of its release five working days before, once for each date")
    void announced() throws SQLException {
        schedule();
        assertEquals(List.of(), announcedOn(6, 28));
        // July 4 is not a working day.
        assertEquals(List.of("RELEASE_COMING 861"), announcedOn(6, 29));
        assertEquals(List.of(), announcedOn(7, 2));
        run("update release set scheduled_for = null, status = 'CLEARED' where id = 861");
        assertEquals(List.of(), announcedOn(7, 3));
        run(
                "update release set status = 'SCHEDULED', scheduled_for = cast('2018-07-11"
                        + " 16:00:00+00' as timestamp with time zone) where id = 861");
        assertEquals(List.of("RELEASE_COMING 861"), announcedOn(7, 3));
        assertEquals(List.of(), announcedOn(7, 3));
        assertEquals(List.of(), announcedOn(7, 11));
    }

    @Test
    @DisplayName("is reminded twice and told once that it is late, but not after the freeze")
    void reminded() throws SQLException {
        assertEquals(List.of(), remindedOn(4, 15));
        assertEquals(List.of("DUE_SOON 861", "DUE_SOON 862"), sorted(remindedOn(4, 16)));
        assertEquals(List.of(), remindedOn(4, 16));
        assertEquals(List.of(), remindedOn(4, 26));
        submission("DRAFT");
        assertEquals(List.of("DUE_NEXT 861", "DUE_NEXT 862"), sorted(remindedOn(4, 27)));
        submission("SUBMITTED");
        assertEquals(List.of("LATE 862"), remindedOn(5, 1));
        assertEquals(List.of(), remindedOn(6, 15));
    }

    @Test
    @DisplayName("is told after a missed night what still matters, and nothing outdated")
    void missedNights() throws SQLException {
        assertEquals(List.of("DUE_SOON 861", "DUE_SOON 862"), sorted(remindedOn(4, 20)));
        assertEquals(List.of("LATE 861", "LATE 862"), sorted(remindedOn(5, 7)));
        assertEquals(List.of(), remindedOn(5, 8));
    }

    @Test
    @DisplayName("is reminded by its own due date when it was given more time")
    void extended() throws SQLException {
        remindedOn(4, 16);
        remindedOn(4, 28);
        run(
                "insert into extension (id, county, period, state, asked_until, granted_until,"
                        + " reason, asked_by, asked_name, asked_at, closed_at, version) values"
                        + " (861, '46', '2018Q1', 'GRANTED', date '2018-05-15', date '2018-05-15',"
                        + " 'R', 861, 'P', current_timestamp, current_timestamp, 1)");
        assertEquals(List.of("LATE 862"), remindedOn(5, 1));
        assertEquals(List.of("DUE_NEXT 861"), remindedOn(5, 14));
        assertEquals(
                List.of("2018-04-30", "2018-05-15"),
                rows(
                        "select cast(due as varchar(10)) from notice where kind = 'DUE_NEXT' and"
                                + " account_id = 861 order by id"));
        assertEquals(List.of("LATE 861"), remindedOn(5, 16));
    }

    @Test
    @DisplayName("and CDSS are told of a request for more time, but not if it is rolled back")
    void extension() throws Exception {
        transaction.begin();
        tell(ExtensionAction.ASK, Optional.empty());
        transaction.rollback();
        assertEquals(List.of(), rows(TOLD));
        transaction.begin();
        tell(ExtensionAction.ASK, Optional.empty());
        tell(ExtensionAction.GRANT, Optional.of(LocalDate.of(2018, 5, 10)));
        transaction.commit();
        assertEquals(
                List.of("EXTENSION_GRANTED 861"),
                rows(TOLD).stream().filter(r -> r.contains("GRANTED")).toList());
        assertTrue(rows(TOLD).contains("EXTENSION_ASKED 864"));
        assertEquals(
                List.of("2018-05-10"),
                rows(
                        "select cast(due as varchar(10)) from notice where kind ="
                                + " 'EXTENSION_GRANTED' and period = '2018Q1'"));
    }

    private void tell(ExtensionAction action, Optional<LocalDate> granted) {
        events.fire(
                new ExtensionMoved(
                        new Actor(861, "P", Set.of()),
                        new CountyCode("46"),
                        ReportingPeriod.of("2018Q1"),
                        861,
                        action,
                        LocalDate.of(2018, 5, 15),
                        granted,
                        clock.instant()));
    }

    @Test
    @DisplayName("is told once when two nodes check at the same time")
    void twoNodes() throws Exception {
        remindedOn(4, 15);
        clock.replace(
                Clock.fixed(
                        LocalDate.of(2018, 4, 16)
                                .atTime(8, 5)
                                .atZone(CaliforniaTime.ZONE)
                                .toInstant(),
                        CaliforniaTime.ZONE));
        List<Callable<Void>> nodes =
                Collections.nCopies(
                        4,
                        () -> {
                            reminders.remind();
                            return null;
                        });
        for (Future<Void> node : threads.invokeAll(nodes)) {
            node.get();
        }
        assertEquals(List.of("DUE_SOON 861", "DUE_SOON 862"), sorted(rows(TOLD)));
    }

    @Test
    @DisplayName("gets each mail from only one of several senders, and an abandoned one from none")
    void takenOnce() throws Exception {
        queue(24);
        List<Callable<List<Long>>> senders = Collections.nCopies(4, this::takeAll);
        List<Long> taken = new ArrayList<>();
        for (Future<List<Long>> sender : threads.invokeAll(senders)) {
            taken.addAll(sender.get());
        }
        // A sender that finds the next mail taken returns at its next turn.
        taken.addAll(takeAll());
        assertEquals(24, taken.size());
        assertEquals(24, taken.stream().distinct().count());
    }

    private List<Long> takeAll() {
        List<Long> taken = new ArrayList<>();
        for (Optional<Outbox.Claim> next = outbox.take(); next.isPresent(); next = outbox.take()) {
            taken.add(next.get().notice());
        }
        return taken;
    }

    @Test
    @DisplayName("gets a refused mail again later, until the seventh failure")
    void givenUp() throws SQLException {
        queue(1);
        for (int attempt = 1; attempt <= 7; attempt++) {
            Outbox.Claim claim = outbox.take().orElseThrow();
            assertEquals(attempt - 1, outbox.read(claim).orElseThrow().attempts());
            outbox.postponed(claim, "450 4.2.1\r\nbusy");
            assertTrue(outbox.take().isEmpty());
            run(
                    "update outbox_message set next_attempt_at = timestamp with time zone"
                            + " '2020-01-01 00:00:00+00:00'");
        }
        assertEquals(
                List.of("PARKED 450 4.2.1 busy"),
                rows("select status || ' ' || problem from outbox_message"));
    }

    @Test
    @DisplayName("gets other mail even when this version cannot read one notice")
    void unknownKind() throws SQLException {
        queue(2);
        run("update notice set kind = 'TOLD_BY_A_NEWER_ONE' where cause = 'RETURNED:test:0'");
        Outbox.Claim unknown = outbox.take().orElseThrow();
        AddressedMail message = outbox.read(unknown).orElseThrow();
        assertTrue(message.notice().isEmpty());
        assertTrue(outbox.isStillFor(message));
        outbox.unmade(unknown, MailProblem.UNKNOWN);
        Outbox.Claim next = outbox.take().orElseThrow();
        assertEquals(NoticeKind.RETURNED, kind(next));
        AddressedMail parked = desk.state(ADMIN).parked().get(0);
        assertEquals(unknown.notice(), parked.id());
        assertEquals(MailProblem.UNKNOWN, MailProblem.of(parked.problem()).orElseThrow());
        assertEquals(
                1, notices.list(PREPARER, 1).notices().size(), "what can be read is listed alone");
        run("update notice set kind = 'RETURNED' where cause = 'RETURNED:test:0'");
        desk.tryAgain(ADMIN, unknown.notice());
        Outbox.Claim again = outbox.take().orElseThrow();
        assertEquals(unknown.notice(), again.notice());
        assertEquals(NoticeKind.RETURNED, kind(again));
    }

    private NoticeKind kind(Outbox.Claim claim) {
        return outbox.read(claim).orElseThrow().notice().orElseThrow().kind();
    }

    @Test
    @DisplayName("gets its mail only while account and role are valid on the business day")
    void stillForThem() throws SQLException {
        queue(1);
        AddressedMail message = outbox.read(outbox.take().orElseThrow()).orElseThrow();
        assertTrue(outbox.isStillFor(message));
        run("update account set disabled = true where id = 861");
        assertFalse(outbox.isStillFor(message));
        run("update account set disabled = false where id = 861");
        run("update membership set county = '02' where id = 861");
        assertFalse(outbox.isStillFor(message), "it is of another county now");
        run(
                "update membership set county = '46', role = 'COUNTY_CERTIFIER', agency = 'CWS',"
                        + " last_day = date '2018-04-16' where id = 861");
        clock.replace(noonOf(16));
        assertTrue(outbox.isStillFor(message));
        clock.replace(noonOf(17));
        assertFalse(outbox.isStillFor(message));
        AddressedMail release = release(message);
        assertFalse(outbox.isStillFor(release), "a role that is over is none");
        clock.replace(noonOf(16));
        assertTrue(outbox.isStillFor(release));
        run("delete from membership where id = 861");
        assertFalse(outbox.isStillFor(message));
        assertFalse(outbox.isStillFor(release));
    }

    private AddressedMail release(AddressedMail message) throws SQLException {
        run("update notice set kind = 'RELEASED', county = null where id = ?", message.id());
        return outbox.read(new Outbox.Claim(message.id(), "any")).orElseThrow();
    }

    private static Clock noonOf(int day) {
        return Clock.fixed(
                LocalDate.of(2018, 4, day).atTime(12, 0).atZone(CaliforniaTime.ZONE).toInstant(),
                CaliforniaTime.ZONE);
    }

    @Test
    @DisplayName("has its mail deleted when nobody can ask about it any more")
    void tidied() throws SQLException {
        queue(2);
        outbox.sent(outbox.take().orElseThrow());
        keeping.tidy();
        assertEquals(2, rows("select status from outbox_message").size());
        run(
                "update outbox_message set ended_at = timestamp with time zone '2020-01-01"
                        + " 00:00:00+00:00' where status = 'SENT'");
        keeping.tidy();
        assertEquals(List.of("QUEUED"), rows("select status from outbox_message"));
    }

    private void queue(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            run(
                    "insert into notice (account_id, kind, county, period, revision, cause,"
                            + " created_at) values (861, 'RETURNED', '46', '2018Q1', 1, ?,"
                            + " current_timestamp)",
                    "RETURNED:test:" + i);
        }
        run(
                "insert into outbox_message (notice_id, message_id, status, attempts,"
                        + " next_attempt_at, queued_at, problem) select id, '<' || cause ||"
                        + " '@x.example>', 'QUEUED', 0, timestamp with time zone '2020-01-01"
                        + " 00:00:00+00:00', current_timestamp, '' from notice where account_id ="
                        + " 861");
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    private List<String> rows(String sql) throws SQLException {
        return new Rows(database).of(sql);
    }

    private void run(String sql, Object... values) throws SQLException {
        new Rows(database).change(sql, values);
    }
}
