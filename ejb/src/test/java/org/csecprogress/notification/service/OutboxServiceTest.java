package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;
import static org.csecprogress.notification.service.NoticeDesk.accounts;
import static org.csecprogress.notification.service.OutboxDesk.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of what an administrator sees and does with the portal's mail. */
@DisplayName("An administrator")
class OutboxServiceTest {
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final OutboxDesk desk = new OutboxDesk();
    private final OutboxService service = desk.desk.portal.bean(OutboxService.class);

    private OutboxMail parked(Instant at) {
        return desk.mail(PREPARER, mail -> mail.refuse("550 no such mailbox", at));
    }

    private OutboxEvent event(OutboxEvent.Mark mark, String subject) {
        return new OutboxEvent(Staff.ADMIN, mark, subject, desk.desk.portal.now());
    }

    @Test
    @DisplayName("sees that nothing waits at first")
    void nothing() {
        assertThat(service.state(Staff.ADMIN))
                .isEqualTo(
                        new OutboxState(
                                true,
                                0,
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                0));
        assertThat(service.parked(Staff.ADMIN, Slice.of(0, 9))).isEqualTo(Sliced.none());
    }

    @Test
    @DisplayName("sees what waits since when, what was sent, and what was given up, newest first")
    void state() {
        desk.mail(PREPARER, NoticeKind.RETURNED, desk.real.minusSeconds(60));
        desk.mail(PREPARER);
        for (int i = 1; i <= 3; i++) {
            int seconds = i;
            desk.mail(PREPARER, m -> m.end(OutboxStatus.SENT, "", desk.real.plusSeconds(seconds)));
        }
        desk.mail(PREPARER, mail -> mail.end(OutboxStatus.DROPPED, "", desk.real));
        OutboxMail first = parked(desk.real);
        OutboxMail last = parked(desk.real.plusSeconds(1));
        OutboxState state = service.state(Staff.ADMIN);
        assertThat(state.waiting()).isEqualTo(2);
        assertThat(state.oldest()).contains(desk.real.minusSeconds(60));
        assertThat(state.sent()).isEqualTo(3);
        assertThat(state.lastSent()).contains(desk.real.plusSeconds(3));
        assertThat(state.parkedInAll()).isEqualTo(2);
        assertThat(service.parked(Staff.ADMIN, Slice.of(0, 9)).lines())
                .extracting(AddressedMail::id)
                .containsExactly(last.id(), first.id());
    }

    @Test
    @DisplayName("sees the part of the mails given up that is asked for, and how many there are")
    void parts() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(parked(desk.real.plusSeconds(i)).id());
        }
        Sliced<AddressedMail> part = service.parked(Staff.ADMIN, new Slice(1, 3, "when", false));
        assertThat(part.lines()).extracting(AddressedMail::id).isEqualTo(ids.subList(1, 4));
        assertThat(part.total()).isEqualTo(5);
        assertThat(service.state(Staff.ADMIN).parkedInAll()).isEqualTo(5);
    }

    @Test
    @DisplayName("sees that there is no mail server")
    void off() {
        NoticeDesk quiet = new NoticeDesk("2026-10-20T16:00:00Z");
        quiet.portal.with(MailSettings.class, new MailSettings());
        assertThat(quiet.portal.bean(OutboxService.class).state(Staff.ADMIN).isOn()).isFalse();
    }

    @Test
    @DisplayName("tries a mail again that was given up, which is audited")
    void again() {
        OutboxMail mail = parked(desk.real);
        OutboxMail other = parked(desk.real);
        service.tryAgain(Staff.ADMIN, mail.id());
        assertThat(status(mail)).isEqualTo(OutboxStatus.QUEUED);
        assertThat(Memory.<Instant>value(mail, "nextAttemptAt"))
                .isBetween(desk.real, Instant.now());
        assertThat(status(other)).isEqualTo(OutboxStatus.PARKED);
        assertThat(desk.desk.portal.events().all())
                .containsExactly(event(OutboxEvent.Mark.MAIL_RETRY, "notice " + mail.id()));
    }

    @Test
    @DisplayName("changes nothing with a mail that waits, was sent or is not there")
    void notParked() {
        OutboxMail waits = desk.mail(PREPARER);
        OutboxMail sent = desk.mail(PREPARER, mail -> mail.end(OutboxStatus.SENT, "", desk.real));
        service.tryAgain(Staff.ADMIN, waits.id());
        service.tryAgain(Staff.ADMIN, sent.id());
        service.tryAgain(Staff.ADMIN, 999);
        service.tryAllAgain(Staff.ADMIN);
        assertThat(status(sent)).isEqualTo(OutboxStatus.SENT);
        assertThat(desk.desk.portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("tries all mails again that were given up, which is audited once")
    void allAgain() {
        OutboxMail one = parked(desk.real.minusSeconds(60));
        OutboxMail other = parked(desk.real);
        service.tryAllAgain(Staff.ADMIN);
        assertThat(List.of(status(one), status(other))).containsOnly(OutboxStatus.QUEUED);
        assertThat(Memory.<Instant>value(one, "nextAttemptAt")).isBetween(desk.real, Instant.now());
        assertThat(desk.desk.portal.events().all())
                .containsExactly(event(OutboxEvent.Mark.MAIL_RETRY, "2 parked"));
    }

    @Test
    @DisplayName("sends a test to themselves, which is audited")
    void test() {
        service.test(Staff.ADMIN);
        assertThat(desk.desk.told(NoticeKind.MAIL_TEST)).isEqualTo(accounts(Staff.ADMIN));
        assertThat(desk.desk.mailed(NoticeKind.MAIL_TEST)).isEqualTo(accounts(Staff.ADMIN));
        assertThat(desk.desk.notice(NoticeKind.MAIL_TEST).at()).isEqualTo(desk.desk.portal.now());
        assertThat(desk.desk.portal.events().all())
                .containsExactly(event(OutboxEvent.Mark.MAIL_TEST, "own address"));
    }

    @Test
    @DisplayName("is warned by the age of the oldest mail that waits")
    void age() {
        OutboxAge age = desk.desk.portal.bean(OutboxAge.class);
        assertThat(age.get()).contains(Duration.ZERO);
        desk.mail(PREPARER, NoticeKind.RETURNED, Instant.now().minus(Duration.ofHours(2)));
        desk.mail(PREPARER);
        assertThat(age.get().orElseThrow())
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusMinutes(5));
        NoticeDesk quiet = new NoticeDesk("2026-10-20T16:00:00Z");
        quiet.portal.with(MailSettings.class, new MailSettings());
        assertThat(quiet.portal.bean(OutboxAge.class).get()).isEmpty();
    }
}
