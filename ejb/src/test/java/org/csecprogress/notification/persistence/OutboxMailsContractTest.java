package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.notification.persistence.Told.MAILS;
import static org.csecprogress.notification.persistence.Told.NOON;
import static org.csecprogress.notification.persistence.Told.YUBA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.Stored;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.MailOptOuts;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.NoticeTopic;
import org.csecprogress.notification.OutboxCount;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.memory.MemoryMailOptOuts;
import org.csecprogress.retention.RecordKind;
import org.csecprogress.retention.persistence.ExpiredOnStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the queue of mails. */
@DisplayName("The stored mails")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class OutboxMailsContractTest {
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);
    private static final Made<MailOptOuts> CHOICES =
            Made.by(JpaMailOptOuts::new, MemoryMailOptOuts::new);

    private final ContractStore store;
    private final Told told;

    OutboxMailsContractTest(StoreKind kind) {
        store = kind.open();
        told = new Told(store).inOffice(PREPARER, WELFARE, PROBATION);
    }

    private void tellThree() {
        told.mail(Told.of(NoticeKind.APPROVED, "A"));
    }

    private void change(Actor person, Consumer<OutboxMail> change) {
        store.change(OutboxMail.class, told.noticeOf(person), change);
    }

    private Optional<Long> nextDue(Instant now) {
        return store.ask(MAILS, all -> all.nextDue(now));
    }

    private Optional<AddressedMail> message(long id) {
        return store.ask(MAILS, all -> all.message(id));
    }

    private List<AddressedMail> parked(int most) {
        return store.ask(MAILS, all -> all.parked(Slice.of(0, most)).lines());
    }

    private void refuse(Actor person, Instant at) {
        change(person, mail -> mail.refuse("550 no such mailbox", at));
    }

    @Test
    @DisplayName("are queued for all who are told, except those who want none about the topic")
    void queue() {
        store.tell(CHOICES, all -> all.replace(WELFARE, List.of(NoticeTopic.DECISIONS)));
        store.tell(CHOICES, all -> all.replace(PROBATION, List.of(NoticeTopic.RELEASES)));
        told.tell(Told.of(NoticeKind.RETURNED, "without mail"));
        tellThree();
        assertThat(told.mailed()).containsExactly(PREPARER.accountId(), PROBATION.accountId());
        List<OutboxMail> mails = Stored.all(store, OutboxMail.class);
        assertThat(mails)
                .allSatisfy(
                        mail -> {
                            assertThat(mail.isDue(NOON)).isTrue();
                            assertThat(mail.queuedAt()).isEqualTo(NOON);
                            assertThat(Memory.<String>value(mail, "messageId"))
                                    .matches(
                                            "<[0-9a-f-]{36}\\." + mail.id() + "@portal\\.example>");
                        });
    }

    @Test
    @DisplayName("are found one after the other while due and free, the longest waiting first")
    void nextDue() {
        assertThat(nextDue(NOON)).isEmpty();
        tellThree();
        long first = Math.min(told.noticeOf(PREPARER), told.noticeOf(PROBATION));
        assertThat(nextDue(NOON.minusSeconds(1))).isEmpty();
        change(WELFARE, mail -> mail.postpone("busy", NOON.minusSeconds(120)));
        assertThat(nextDue(NOON.minusSeconds(61))).isEmpty();
        assertThat(nextDue(NOON)).contains(told.noticeOf(WELFARE));
        change(WELFARE, mail -> mail.claim("token", NOON.plusSeconds(60)));
        assertThat(nextDue(NOON)).contains(first);
        assertThat(nextDue(NOON.plusSeconds(60)))
                .as("the claim holds to the last second")
                .contains(first);
        assertThat(nextDue(NOON.plusSeconds(61))).contains(told.noticeOf(WELFARE));
        change(WELFARE, OutboxMail::giveBack);
        assertThat(nextDue(NOON)).contains(told.noticeOf(WELFARE));
        change(WELFARE, mail -> mail.end(OutboxStatus.DROPPED, "", NOON));
        assertThat(nextDue(NOON)).contains(first);
    }

    @Test
    @DisplayName("are locked with their claim")
    void lock() {
        tellThree();
        long id = told.noticeOf(PREPARER);
        change(PREPARER, mail -> mail.claim("token", NOON));
        boolean claimed =
                store.ask(
                        MAILS, all -> all.lock(id).filter(m -> m.isClaimedBy("token")).isPresent());
        assertThat(claimed).isTrue();
        boolean missing = store.ask(MAILS, all -> all.lock(id + 999).isEmpty());
        assertThat(missing).isTrue();
    }

    @Test
    @DisplayName("come with their notice and the recipient's address")
    void message() {
        tellThree();
        long id = told.noticeOf(PREPARER);
        AddressedMail mail = message(id).orElseThrow();
        assertThat(mail.recipient()).isEqualTo("a%d@example.org".formatted(mail.account()));
        assertThat(mail.account()).isEqualTo(PREPARER.accountId());
        assertThat(mail.notice().orElseThrow().kind()).isEqualTo(NoticeKind.APPROVED);
        assertThat(mail.attempts()).isZero();
        assertThat(message(id + 999)).isEmpty();
    }

    @Test
    @DisplayName("are listed when given up, newest first, even without an account or a known kind")
    void parked() {
        tellThree();
        told.written(99, "RETURNED", "2026Q3", "B");
        told.written(PREPARER.accountId(), "FROM_A_NEWER_ONE", "2026Q3", "C");
        for (String cause : List.of("B", "C")) {
            store.tell(
                    MAILS,
                    all -> all.queue(List.of(Told.of(NoticeKind.RETURNED, cause)), "x", NOON));
        }
        Stored.all(store, OutboxMail.class).stream()
                .filter(mail -> mail.id() != told.noticeOf(WELFARE))
                .forEach(
                        mail ->
                                store.change(
                                        OutboxMail.class,
                                        mail.id(),
                                        it ->
                                                it.refuse(
                                                        "550 no such mailbox",
                                                        NOON.plusSeconds(it.id()))));
        List<AddressedMail> parked = parked(2);
        assertThat(parked)
                .extracting(AddressedMail::account)
                .containsExactly(PREPARER.accountId(), 99L);
        assertThat(parked.get(0).notice()).isEmpty();
        assertThat(parked.get(0).problem()).isEqualTo("550 no such mailbox");
        assertThat(parked.get(0).attempts()).isEqualTo(1);
        assertThat(parked.get(1).recipient()).isEmpty();
        assertThat(parked.get(1).notice()).isPresent();
        assertThat(parked(9)).hasSize(4);
        Sliced<AddressedMail> last = store.ask(MAILS, all -> all.parked(Slice.of(3, 9)));
        assertThat(last.lines())
                .extracting(AddressedMail::id)
                .containsExactly(parked(9).get(3).id());
        assertThat(last.total()).isEqualTo(4);
    }

    @Test
    @DisplayName("keep the number of failed attempts and the beginning of the last reply")
    void problem() {
        tellThree();
        change(PREPARER, mail -> mail.postpone("450 4.2.1\r\n busy", NOON));
        AddressedMail postponed = message(told.noticeOf(PREPARER)).orElseThrow();
        assertThat(postponed.attempts()).isEqualTo(1);
        assertThat(postponed.problem()).isEqualTo("450 4.2.1 busy");
        assertThat(postponed.parkedAt()).isNull();
        refuse(PREPARER, NOON);
        change(PREPARER, mail -> mail.refuse("x".repeat(300), NOON.plusSeconds(9)));
        AddressedMail refused = parked(9).get(0);
        assertThat(refused.attempts()).isEqualTo(3);
        assertThat(refused.problem()).isEqualTo("x".repeat(200));
        assertThat(refused.parkedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    @DisplayName("are counted by status, with the first that waits and the last that was sent")
    void counts() {
        assertThat(counted()).isEmpty();
        assertThat(store.ask(MAILS, all -> all.oldestQueued().isEmpty()).booleanValue()).isTrue();
        assertThat(store.ask(MAILS, all -> all.lastSent().isEmpty()).booleanValue()).isTrue();
        tellThree();
        change(PREPARER, mail -> mail.end(OutboxStatus.SENT, "", NOON.plusSeconds(5)));
        change(WELFARE, mail -> mail.end(OutboxStatus.SENT, "", NOON.plusSeconds(6)));
        assertThat(counted())
                .containsExactlyInAnyOrder(
                        new OutboxCount(OutboxStatus.QUEUED, 1),
                        new OutboxCount(OutboxStatus.SENT, 2));
        Optional<Instant> oldest = store.ask(MAILS, OutboxMails::oldestQueued);
        assertThat(oldest).contains(NOON);
        Optional<Instant> last = store.ask(MAILS, OutboxMails::lastSent);
        assertThat(last).contains(NOON.plusSeconds(6));
    }

    private List<OutboxCount> counted() {
        return store.ask(MAILS, OutboxMails::counts);
    }

    @Test
    @DisplayName("that were given up are queued again on demand")
    void again() {
        tellThree();
        refuse(PREPARER, NOON);
        refuse(WELFARE, NOON);
        change(PROBATION, mail -> mail.end(OutboxStatus.SENT, "", NOON));
        int queued = store.ask(MAILS, all -> all.retryParked(NOON.plusSeconds(9)));
        assertThat(queued).isEqualTo(2);
        assertThat(parked(9)).isEmpty();
        assertThat(message(told.noticeOf(WELFARE)).orElseThrow().attempts()).isZero();
        assertThat(nextDue(NOON.plusSeconds(8))).isEmpty();
        assertThat(nextDue(NOON.plusSeconds(9))).isPresent();
        int none = store.ask(MAILS, all -> all.retryParked(NOON.plusSeconds(9)));
        assertThat(none).isZero();
    }

    @Test
    @DisplayName("are deleted long after they were settled, and never while they wait")
    void deleted() {
        tellThree();
        change(PREPARER, mail -> mail.end(OutboxStatus.SENT, "", NOON));
        deleteBefore(NOON);
        assertThat(told.mailed()).hasSize(3);
        deleteBefore(NOON.plusSeconds(1));
        assertThat(told.mailed()).containsExactly(WELFARE.accountId(), PROBATION.accountId());
    }

    private void deleteBefore(Instant end) {
        store.tell(ExpiredOnStore.RECORDS, all -> all.delete(RecordKind.MAIL, end, 100));
    }
}
