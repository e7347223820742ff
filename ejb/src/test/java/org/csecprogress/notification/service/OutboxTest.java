package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;
import static org.csecprogress.notification.service.OutboxDesk.problem;
import static org.csecprogress.notification.service.OutboxDesk.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.MailProblem;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.Recipients;
import org.csecprogress.notification.memory.MemoryOutboxMails;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of the queue of mails. */
@DisplayName("A mail in the outbox")
class OutboxTest {
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final OutboxDesk desk = new OutboxDesk();
    private final Outbox outbox = desk.desk.portal.bean(Outbox.class);

    private static Instant claimedUntil(OutboxMail mail) {
        return Memory.value(mail, "claimedUntil");
    }

    private static Instant nextAttempt(OutboxMail mail) {
        return Memory.value(mail, "nextAttemptAt");
    }

    @Test
    @DisplayName("is claimed for four minutes, so that no other sender takes it")
    void claimed() {
        OutboxMail mail = desk.mail(PREPARER);
        Outbox.Claim claim = outbox.take().orElseThrow();
        assertThat(claim.notice()).isEqualTo(mail.id());
        assertThat(mail.isClaimedBy(claim.token())).isTrue();
        assertThat(claimedUntil(mail))
                .isBetween(
                        desk.real.plus(Duration.ofMinutes(4)),
                        Instant.now().plus(Duration.ofMinutes(4)));
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    @DisplayName("is not taken before it is due, and again when its claim is over")
    void due() {
        OutboxMail later = desk.mail(PREPARER, NoticeKind.RETURNED, desk.real.plusSeconds(3600));
        assertThat(outbox.take()).isEmpty();
        assertThat(claimedUntil(later)).isNull();
        OutboxMail dead =
                desk.mail(PREPARER, mail -> mail.claim("dead", desk.real.minusSeconds(1)));
        assertThat(outbox.take()).map(Outbox.Claim::notice).contains(dead.id());
    }

    @Test
    @DisplayName("is not taken if another sender was quicker, after it was found")
    void raced() {
        OutboxMail mail = desk.mail(PREPARER);
        desk.desk.portal.with(
                OutboxMails.class,
                new MemoryOutboxMails(desk.desk.portal.memory()) {
                    @Override
                    public Optional<Long> nextDue(Instant now) {
                        Optional<Long> found = super.nextDue(now);
                        mail.claim("another", now.plusSeconds(60));
                        return found;
                    }
                });
        Outbox late =
                new Outbox(
                        desk.desk.portal.bean(OutboxMails.class),
                        desk.desk.portal.bean(Recipients.class),
                        desk.desk.portal.bean(BusinessClock.class),
                        desk.desk.portal.bean(MailedLinks.class));
        assertThat(late.take()).isEmpty();
        assertThat(mail.isClaimedBy("another")).isTrue();
    }

    @Test
    @DisplayName("is read with its notice and address, unless it was deleted")
    void read() {
        OutboxMail mail = desk.mail(PREPARER);
        Outbox.Claim claim = outbox.take().orElseThrow();
        assertThat(outbox.read(claim))
                .hasValueSatisfying(
                        read -> {
                            assertThat(read.id()).isEqualTo(mail.id());
                            assertThat(read.account()).isEqualTo(PREPARER.accountId());
                        });
        desk.desk.portal.memory().remove(mail);
        assertThat(outbox.read(claim)).isEmpty();
    }

    /** Claims a mail and ends it. */
    private OutboxMail ended(BiConsumer<Outbox, Outbox.Claim> end) {
        OutboxMail mail = desk.mail(PREPARER);
        end.accept(outbox, outbox.take().orElseThrow());
        assertThat(claimedUntil(mail)).isNull();
        return mail;
    }

    private void assertEnd(OutboxMail mail, OutboxStatus status, String problem, int tries) {
        assertThat(status(mail)).isEqualTo(status);
        assertThat(problem(mail)).isEqualTo(problem);
        assertThat(Memory.<Integer>value(mail, "attempts")).isEqualTo(tries);
        assertThat(mail.endedAt())
                .hasValueSatisfying(at -> assertThat(at).isBetween(desk.real, Instant.now()));
    }

    @Test
    @DisplayName("ends as sent, dropped, refused or one that cannot be built")
    void ends() {
        assertEnd(ended(Outbox::sent), OutboxStatus.SENT, "", 0);
        assertEnd(ended(Outbox::dropped), OutboxStatus.DROPPED, "", 0);
        assertEnd(ended((o, c) -> o.refused(c, "550 no")), OutboxStatus.PARKED, "550 no", 1);
        assertEnd(
                ended((o, c) -> o.unmade(c, MailProblem.ADDRESS)),
                OutboxStatus.PARKED,
                "portal: ADDRESS",
                0);
    }

    @Test
    @DisplayName("waits a minute after a failed attempt, and none if it was not at fault")
    void waits() {
        OutboxMail postponed = ended((o, c) -> o.postponed(c, "450 busy"));
        assertThat(status(postponed)).isEqualTo(OutboxStatus.QUEUED);
        assertThat(problem(postponed)).isEqualTo("450 busy");
        assertThat(nextAttempt(postponed))
                .isBetween(desk.real.plusSeconds(60), Instant.now().plusSeconds(60));
        OutboxMail returned = ended(Outbox::returned);
        assertThat(status(returned)).isEqualTo(OutboxStatus.QUEUED);
        assertThat(nextAttempt(returned)).isEqualTo(desk.real);
        assertThat(Memory.<Integer>value(returned, "attempts")).isZero();
    }

    @Test
    @DisplayName("waits longer after each failed attempt, and is parked after the seventh")
    void tooOften() {
        OutboxMail mail = desk.mail(PREPARER);
        for (int minutes : new int[] {1, 5, 15, 60, 240, 720}) {
            mail.postpone("450 busy", desk.real);
            assertThat(mail.isDue(desk.real.plus(Duration.ofMinutes(minutes)).minusMillis(1)))
                    .isFalse();
            assertThat(mail.isDue(desk.real.plus(Duration.ofMinutes(minutes)))).isTrue();
        }
        mail.claim("token", Instant.now());
        outbox.postponed(new Outbox.Claim(mail.id(), "token"), "450 busy");
        assertEnd(mail, OutboxStatus.PARKED, "450 busy", 7);
    }

    @Test
    @DisplayName("is not changed by a sender whose claim another one took over")
    void overtaken() {
        OutboxMail mail = desk.mail(PREPARER);
        Outbox.Claim late = outbox.take().orElseThrow();
        mail.claim("another", desk.real.plusSeconds(60));
        outbox.sent(late);
        outbox.postponed(late, "450 busy");
        outbox.returned(late);
        assertThat(status(mail)).isEqualTo(OutboxStatus.QUEUED);
        assertThat(mail.isClaimedBy("another")).isTrue();
        outbox.sent(new Outbox.Claim(mail.id() + 99, "another"));
        assertThat(status(mail)).isEqualTo(OutboxStatus.QUEUED);
    }

    private boolean isStillFor(OutboxMail mail) {
        return outbox.isStillFor(outbox.read(new Outbox.Claim(mail.id(), "t")).orElseThrow());
    }

    @Test
    @DisplayName("is still for a person who holds a role in the county of the notice")
    void stillFor() {
        assertThat(isStillFor(desk.mail(PREPARER))).isTrue();
        assertThat(isStillFor(desk.mail(Staff.preparer(NoticeDesk.YOLO)))).isFalse();
        assertThat(isStillFor(desk.mail(Staff.REVIEWER))).isFalse();
        account(PREPARER).disable(desk.real);
        assertThat(isStillFor(desk.mail(Staff.REVIEWER, NoticeKind.RELEASED, desk.real))).isTrue();
        assertThat(isStillFor(desk.mail(Staff.REVIEWER, NoticeKind.CLEARED, desk.real))).isFalse();
    }

    private Account account(Actor person) {
        return desk.desk.portal.memory().find(Account.class, person.accountId()).orElseThrow();
    }

    @Test
    @DisplayName("is no longer for a person whose account is disabled")
    void disabled() {
        OutboxMail mail = desk.mail(PREPARER);
        account(PREPARER).disable(desk.real);
        assertThat(isStillFor(mail)).isFalse();
    }

    @Test
    @DisplayName("is still for a reviewer who took part in the filing of the notice")
    void participant() {
        OutboxMail mail = desk.mail(Staff.REVIEWER, NoticeKind.WITHDRAWN_BY_COUNTY, desk.real);
        assertThat(isStillFor(mail)).isFalse();
        aFiling().of(YUBA).inReview().into(desk.desk.portal);
        assertThat(isStillFor(mail)).isTrue();
    }

    @Test
    @DisplayName("that cannot be read, or is of a filing without a county, is for anyone in office")
    void unreadable() {
        OutboxMail mail = desk.mail(PREPARER);
        AddressedMail read = outbox.read(new Outbox.Claim(mail.id(), "t")).orElseThrow();
        assertThat(outbox.isStillFor(with(read, Optional.empty()))).isTrue();
        PersonalNotice without =
                Memory.row(
                        PersonalNotice.class,
                        Map.of("id", 1L, "kind", "RETURNED", "createdAt", desk.real));
        assertThat(outbox.isStillFor(with(read, without.content()))).isTrue();
        account(PREPARER).disable(desk.real);
        assertThat(outbox.isStillFor(with(read, Optional.empty()))).isFalse();
    }

    private static AddressedMail with(AddressedMail read, Optional<Notice> notice) {
        return new AddressedMail(
                read.id(),
                read.account(),
                notice,
                read.messageId(),
                read.recipient(),
                read.attempts(),
                read.problem(),
                read.parkedAt());
    }
}
