package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.StoreSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.NoticeTopic;
import org.csecprogress.notification.OutboxCount;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stored mails")
class JpaOutboxMailsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T19:00:00Z");
    private static final Actor SECOND =
            new Actor(
                    2,
                    "P",
                    Set.of(new Actor.Grant(Role.COUNTY_PREPARER, new CountyCode("01"), null)));

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);

    @BeforeEach
    void begin() {
        rows.county("01");
        for (int account = 1; account <= 3; account++) {
            rows.account(account).role(account, "COUNTY_PREPARER", "01");
        }
    }

    @AfterEach
    void end() {
        store.close();
    }

    private <T> T with(Function<OutboxMails, T> work) {
        return store.inTransaction(em -> work.apply(new JpaOutboxMails(em, new StoreSql(em))));
    }

    /** Tells three people, whose notices have the keys 1 to 3. */
    private void tell(Telling telling) {
        store.inTransaction(
                em -> {
                    new JpaPersonalNotices(em, new StoreSql(em)).tell(List.of(telling));
                    new JpaOutboxMails(em, new StoreSql(em))
                            .queue(List.of(telling), "portal.example", NOON);
                    return null;
                });
    }

    private static Telling approved() {
        return new Telling(
                NoticeKind.APPROVED,
                new CountyCode("01"),
                ReportingPeriod.of("2026Q1"),
                1,
                null,
                "A",
                NOON,
                0);
    }

    private long mailOf(int account) {
        return Long.parseLong(
                rows.read("select id from notice where account_id = " + account).get(0));
    }

    private boolean change(long id, Function<OutboxMail, Boolean> work) {
        return with(entries -> entries.lock(id).map(work).orElse(false));
    }

    @Test
    @DisplayName("are queued for all recipients except those who want none about the topic")
    void queue() {
        store.inTransaction(
                em -> {
                    new JpaMailOptOuts(em).replace(SECOND, List.of(NoticeTopic.DECISIONS));
                    return null;
                });
        tell(approved());
        assertThat(
                        rows.read(
                                "select n.account_id from outbox_message o join notice n on n.id ="
                                        + " o.notice_id order by 1"))
                .containsExactly("1", "3");
        assertThat(rows.read("select message_id from outbox_message"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("<[0-9a-f-]{36}\\.\\d+@portal\\.example>"));
    }

    @Test
    @DisplayName("are found one after the other while due and free, the longest waiting first")
    void nextDue() {
        tell(approved());
        rows.run(
                "update outbox_message set next_attempt_at = timestamp with time zone"
                        + " '2026-05-01 18:59:00+00:00' where notice_id = "
                        + mailOf(2));
        assertThat(this.<Optional<Long>>with(entries -> entries.nextDue(NOON.minusSeconds(61))))
                .isEmpty();
        assertThat(this.<Optional<Long>>with(entries -> entries.nextDue(NOON))).contains(mailOf(2));
        change(mailOf(2), entry -> claim(entry, NOON.plusSeconds(60)));
        long next = with(entries -> entries.nextDue(NOON)).orElseThrow();
        assertThat(next).isEqualTo(Math.min(mailOf(1), mailOf(3)));
        assertThat(this.<Optional<Long>>with(entries -> entries.nextDue(NOON.plusSeconds(60))))
                .as("the claim holds to the last second")
                .contains(next);
        assertThat(this.<Optional<Long>>with(entries -> entries.nextDue(NOON.plusSeconds(61))))
                .contains(mailOf(2));
        assertThat(change(mailOf(2), entry -> entry.isDue(NOON))).isFalse();
        assertThat(change(mailOf(2), entry -> entry.isDue(NOON.plusSeconds(61)))).isTrue();
    }

    private static boolean claim(OutboxMail entry, Instant until) {
        entry.claim("token", until);
        return true;
    }

    @Test
    @DisplayName("come back after a failed attempt, later each time, until they are parked")
    void postponed() {
        tell(approved());
        Instant now = NOON;
        for (int attempt = 1; attempt <= 6; attempt++) {
            Instant at = now;
            change(
                    mailOf(1),
                    entry -> {
                        entry.claim("token", at.plusSeconds(60));
                        entry.postpone("450 4.2.1\r\nbusy", at);
                        return true;
                    });
            assertThat(change(mailOf(1), entry -> entry.isDue(at))).isFalse();
            assertThat(change(mailOf(1), entry -> entry.isClaimedBy("token"))).isFalse();
            now = now.plus(Duration.ofHours(12));
        }
        Instant last = now;
        change(
                mailOf(1),
                entry -> {
                    entry.postpone("x".repeat(300), last);
                    return true;
                });
        AddressedMail parked = with(entries -> entries.parked(10)).get(0);
        assertThat(parked.attempts()).isEqualTo(7);
        assertThat(parked.problem()).hasSize(200);
        assertThat(parked.parkedAt()).isEqualTo(last);
    }

    @Test
    @DisplayName("are listed when given up, newest first, even without an account or a known kind")
    void parked() {
        tell(approved());
        for (int account = 1; account <= 3; account++) {
            Instant at = NOON.plusSeconds(account);
            change(
                    mailOf(account),
                    entry -> {
                        entry.refuse("550 no such mailbox", at);
                        return true;
                    });
        }
        rows.run(
                "update notice set account_id = 99 where account_id = 3",
                "update notice set kind = 'FROM_A_NEWER_ONE' where account_id = 2");
        rows.count();
        List<AddressedMail> parked = with(entries -> entries.parked(2));
        assertThat(rows.statements()).isEqualTo(1);
        assertThat(parked).extracting(AddressedMail::account).containsExactly(99L, 2L);
        assertThat(parked).extracting(AddressedMail::recipient).containsExactly("", "p2@a.example");
        assertThat(parked.get(0).notice()).isPresent();
        assertThat(parked.get(1).notice()).isEmpty();
        assertThat(parked.get(1).problem()).isEqualTo("550 no such mailbox");
        long first = mailOf(1);
        assertThat(
                        this.<Optional<AddressedMail>>with(entries -> entries.message(first))
                                .orElseThrow()
                                .recipient())
                .isEqualTo("p1@a.example");
        assertThat(this.<Optional<AddressedMail>>with(entries -> entries.message(first + 99)))
                .isEmpty();
    }

    @Test
    @DisplayName("are counted by status, with the first that waits and the last that was sent")
    void counts() {
        assertThat(with(OutboxMails::oldestQueued)).isEmpty();
        assertThat(with(OutboxMails::lastSent)).isEmpty();
        assertThat(with(OutboxMails::counts)).isEmpty();
        tell(approved());
        change(
                mailOf(1),
                entry -> {
                    entry.end(OutboxStatus.SENT, "", NOON.plusSeconds(5));
                    return true;
                });
        assertThat(with(OutboxMails::oldestQueued)).contains(NOON);
        assertThat(with(OutboxMails::lastSent)).contains(NOON.plusSeconds(5));
        assertThat(with(OutboxMails::counts))
                .containsExactlyInAnyOrder(
                        new OutboxCount(OutboxStatus.QUEUED, 2),
                        new OutboxCount(OutboxStatus.SENT, 1));
    }

    @Test
    @DisplayName("are queued again on demand, one or all that were given up")
    void again() {
        tell(approved());
        for (int account = 1; account <= 2; account++) {
            change(
                    mailOf(account),
                    entry -> {
                        entry.refuse("550 no such mailbox", NOON);
                        return true;
                    });
        }
        assertThat(change(mailOf(1), entry -> entry.retry(NOON.plusSeconds(9)))).isTrue();
        assertThat(change(mailOf(3), entry -> entry.retry(NOON.plusSeconds(9)))).isFalse();
        assertThat(this.<Integer>with(entries -> entries.retryParked(NOON.plusSeconds(9))))
                .isEqualTo(1);
        assertThat(this.<List<AddressedMail>>with(entries -> entries.parked(10))).isEmpty();
        assertThat(rows.read("select distinct attempts from outbox_message")).containsExactly("0");
        Optional<Long> next = with(entries -> entries.nextDue(NOON.plusSeconds(8)));
        assertThat(next).contains(mailOf(3));
    }

    @Test
    @DisplayName("are deleted long after they were settled, and never while they wait")
    void deleted() {
        tell(approved());
        change(
                mailOf(1),
                entry -> {
                    entry.end(OutboxStatus.SENT, "", NOON);
                    return true;
                });
        delete(NOON);
        assertThat(rows.read("select status from outbox_message")).hasSize(3);
        delete(NOON.plusSeconds(1));
        assertThat(rows.read("select status from outbox_message"))
                .containsExactly("QUEUED", "QUEUED");
    }

    private void delete(Instant before) {
        with(
                entries -> {
                    entries.deleteEndedBefore(before);
                    return null;
                });
    }

    @Test
    @DisplayName("follow what each person chose last")
    void optOuts() {
        store.inTransaction(
                em -> {
                    var choices = new JpaMailOptOuts(em);
                    choices.replace(SECOND, List.of(NoticeTopic.DECISIONS, NoticeTopic.RELEASES));
                    choices.replace(SECOND, List.of(NoticeTopic.RELEASES, NoticeTopic.REMINDERS));
                    return null;
                });
        Set<NoticeTopic> chosen = store.inTransaction(em -> new JpaMailOptOuts(em).of(SECOND));
        assertThat(chosen).containsOnly(NoticeTopic.RELEASES, NoticeTopic.REMINDERS);
        Set<NoticeTopic> others =
                store.inTransaction(em -> new JpaMailOptOuts(em).of(new Actor(1, "P", Set.of())));
        assertThat(others).isEmpty();
    }
}
