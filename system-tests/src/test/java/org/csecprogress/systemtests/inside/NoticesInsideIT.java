package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;
import org.csecprogress.notification.service.Outbox;
import org.csecprogress.notification.service.ReminderService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shows the transactions of notices and mail, in 2018: the first quarter is due on April 30. */
@DisplayName("Inside the server, a notice")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class NoticesInsideIT {
    private static final CountyCode SIERRA = Staff.county("Sierra");
    private static final Actor PREPARER = Staff.preparer(SIERRA);
    private static final Actor NEIGHBOR = Staff.preparer(Staff.county("Alpine"));
    private static final List<Actor> IN_OFFICE = List.of(PREPARER, NEIGHBOR, Staff.REVIEWER);
    private static final int NODES = 4;

    @Inject private ServerStore store;
    @Inject private BusinessClock clock;
    @Inject private ReminderService reminders;
    @Inject private ExtensionService extensions;
    @Inject private Outbox outbox;
    @Inject private PersonalNotices notices;
    @Inject private OutboxMails mails;
    @Resource private ManagedExecutorService threads;
    @Resource private UserTransaction transaction;

    @BeforeEach
    void takeOffice() {
        for (Actor person : IN_OFFICE) {
            store.change(
                    Account.class,
                    person.accountId(),
                    account -> {
                        account.enable();
                        person.grants().forEach(account::grant);
                    });
        }
    }

    @AfterEach
    void leaveOffice() {
        clock.replace(Clock.systemUTC());
        for (Actor person : IN_OFFICE) {
            store.change(
                    Account.class,
                    person.accountId(),
                    account -> {
                        account.disable(Instant.EPOCH);
                        person.grants().forEach(account::revoke);
                    });
        }
    }

    private void itIs(String day) {
        Instant noon = Instant.parse(day + "T19:00:00Z");
        clock.replace(Clock.fixed(noon, CaliforniaTime.ZONE));
    }

    /** Returns who was told of a quarter, in the order of their accounts. */
    private List<Long> told(NoticeKind kind, ReportingPeriod period) {
        return store.ask(
                em ->
                        em.createQuery(
                                        "select n from PersonalNotice n order by n.accountId",
                                        PersonalNotice.class)
                                .getResultStream()
                                .filter(
                                        each ->
                                                each.content()
                                                        .filter(n -> n.kind() == kind)
                                                        .map(Notice::period)
                                                        .filter(period::equals)
                                                        .isPresent())
                                .map(PersonalNotice::accountId)
                                .toList());
    }

    private <T> List<T> onEachNode(Callable<T> work) throws Exception {
        List<T> done = new ArrayList<>();
        for (Future<T> node : threads.invokeAll(Collections.nCopies(NODES, work))) {
            done.add(node.get());
        }
        return done;
    }

    @Test
    @DisplayName("reminds a county once when several nodes look at the same time")
    void severalNodes() throws Exception {
        itIs("2018-04-16");
        onEachNode(
                () -> {
                    reminders.remind();
                    return true;
                });
        assertEquals(
                List.of(NEIGHBOR.accountId(), PREPARER.accountId()),
                told(NoticeKind.DUE_SOON, ReportingPeriod.of("2018Q1")));
    }

    @Test
    @DisplayName(
            "and the audit trail tell of what is committed, and of nothing that is rolled back")
    void rolledBack() throws Exception {
        ReportingPeriod period = ReportingPeriod.of("2018Q2");
        itIs("2018-07-16");
        transaction.begin();
        try {
            ask(period);
            assertEquals(1, audited(period), "in the same transaction");
        } finally {
            transaction.rollback();
        }
        assertEquals(0, audited(period));
        assertEquals(List.of(), told(NoticeKind.EXTENSION_ASKED, period));
        ask(period);
        assertEquals(1, audited(period));
        assertEquals(List.of(Staff.REVIEWER.accountId()), told(NoticeKind.EXTENSION_ASKED, period));
    }

    private void ask(ReportingPeriod period) {
        LocalDate until = LocalDate.of(2018, 8, 6);
        assertEquals(
                List.of(),
                extensions.ask(PREPARER, SIERRA, period, until, "A flood closed the office."));
    }

    private long audited(ReportingPeriod period) {
        return store.ask(
                em ->
                        em.createQuery(
                                        "select count(e) from AuditEntry e where e.chain = :chain",
                                        Long.class)
                                .setParameter("chain", "filing:" + period + "-" + SIERRA)
                                .getSingleResult());
    }

    @Test
    @DisplayName("is mailed by only one of several senders")
    void severalSenders() throws Exception {
        queue(24);
        List<Long> taken = new ArrayList<>();
        onEachNode(this::takeAll).forEach(taken::addAll);
        // A sender that finds the next mail taken returns at its next turn.
        taken.addAll(takeAll());
        assertEquals(24, taken.size());
        assertEquals(24, new HashSet<>(taken).size());
    }

    private List<Long> takeAll() {
        List<Long> taken = new ArrayList<>();
        for (Optional<Outbox.Claim> next = outbox.take(); next.isPresent(); next = outbox.take()) {
            taken.add(next.get().notice());
        }
        return taken;
    }

    private void queue(int count) {
        Instant earlier = Instant.parse("2018-10-01T16:00:00Z");
        List<Telling> tellings =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new Telling(
                                                NoticeKind.RETURNED,
                                                SIERRA,
                                                ReportingPeriod.of("2018Q3"),
                                                1,
                                                null,
                                                "RETURNED:" + i,
                                                earlier,
                                                0))
                        .toList();
        store.ask(
                em -> {
                    notices.tell(tellings);
                    mails.queue(tellings, "portal.example", earlier);
                    return tellings;
                });
    }
}
