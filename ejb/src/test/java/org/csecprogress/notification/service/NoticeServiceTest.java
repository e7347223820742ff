package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Slice;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.NoticeTopic;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of a person's own notices and choice of mail. */
@DisplayName("A person")
class NoticeServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor OFFICIAL = Staff.certifier(YUBA, Agency.CWS);

    private static final Slice FIRST = Slice.of(0, 20);

    private final NoticeDesk desk = new NoticeDesk(NOW.toString());
    private final NoticeService service = desk.portal.bean(NoticeService.class);

    private static Telling telling(int number) {
        return new Telling(
                NoticeKind.RETURNED,
                YUBA,
                ReportingPeriod.of("2026Q3"),
                number,
                null,
                "C" + number,
                NOW.minusSeconds(1000L - number),
                0);
    }

    /** Tells the people of Yuba something that many times; the last has the highest revision. */
    private void tell(int times) {
        for (int number = 1; number <= times; number++) {
            desk.portal.bean(PersonalNotices.class).tell(List.of(telling(number)));
        }
    }

    private List<Integer> revisions(Slice slice) {
        return service.list(PREPARER, slice).notices().stream().map(Notice::revision).toList();
    }

    @Test
    @DisplayName("reads their notices part by part, newest first unless asked otherwise")
    void pages() {
        assertThat(service.list(PREPARER, FIRST)).isEqualTo(new NoticePage(List.of(), 0));
        tell(21);
        assertThat(service.list(PREPARER, FIRST).total()).isEqualTo(21);
        assertThat(revisions(FIRST)).hasSize(20).startsWith(21, 20).endsWith(2);
        assertThat(revisions(Slice.of(20, 20))).containsExactly(1);
        assertThat(revisions(Slice.of(40, 20))).isEmpty();
        assertThat(revisions(new Slice(0, 2, "when", false))).containsExactly(1, 2);
        assertThat(service.list(Staff.REVIEWER, FIRST).total()).isZero();
    }

    @Test
    @DisplayName("does not see a notice that this version cannot read, which is counted")
    void newer() {
        tell(1);
        desk.portal
                .memory()
                .add(
                        Memory.row(
                                PersonalNotice.class,
                                Map.of(
                                        "accountId",
                                        PREPARER.accountId(),
                                        "kind",
                                        "FROM_A_NEWER_ONE",
                                        "cause",
                                        "D",
                                        "createdAt",
                                        NOW)));
        assertThat(revisions(FIRST)).containsExactly(1);
        assertThat(service.list(PREPARER, FIRST).total()).isEqualTo(2);
    }

    @Test
    @DisplayName("marks one notice as read, and only their own")
    void read() {
        tell(2);
        long id = service.list(PREPARER, FIRST).notices().get(1).id();
        service.read(OFFICIAL, id);
        assertThat(service.unread(PREPARER)).isEqualTo(2);
        service.read(PREPARER, id);
        assertThat(service.unread(PREPARER)).isEqualTo(1);
        assertThat(service.unread(OFFICIAL)).isEqualTo(2);
        assertThat(service.list(PREPARER, FIRST).notices().get(1).readAt()).isEqualTo(NOW);
        assertThat(service.list(PREPARER, FIRST).notices().get(0).readAt()).isNull();
    }

    @Test
    @DisplayName("marks all notices as read that were shown, and no later ones")
    void readUpTo() {
        tell(3);
        long second = service.list(PREPARER, FIRST).notices().get(1).id();
        service.readUpTo(PREPARER, second);
        assertThat(service.unread(PREPARER)).isEqualTo(1);
        assertThat(service.list(PREPARER, FIRST).notices().get(2).readAt()).isEqualTo(NOW);
        assertThat(service.unread(OFFICIAL)).isEqualTo(3);
    }

    @Test
    @DisplayName("gets mail about every topic at first")
    void all() {
        assertThat(service.wanted(PREPARER)).isEqualTo(EnumSet.allOf(NoticeTopic.class));
        assertThat(service.isMailOn(PREPARER)).isTrue();
    }

    @Test
    @DisplayName("turns off topics that concern them, except those by which they must act")
    void want() {
        service.want(PREPARER, Set.of(NoticeTopic.DECISIONS, NoticeTopic.REMINDERS));
        assertThat(service.wanted(PREPARER))
                .isEqualTo(
                        EnumSet.complementOf(
                                EnumSet.of(
                                        NoticeTopic.SUBMISSIONS,
                                        NoticeTopic.RELEASES,
                                        NoticeTopic.PREVIEWS)));
        assertThat(service.wanted(OFFICIAL)).isEqualTo(EnumSet.allOf(NoticeTopic.class));
        service.want(PREPARER, EnumSet.allOf(NoticeTopic.class));
        assertThat(service.wanted(PREPARER)).isEqualTo(EnumSet.allOf(NoticeTopic.class));
    }

    @Test
    @DisplayName("is told that there is no mail while no mail server is set up")
    void off() {
        NoticeDesk quiet = new NoticeDesk(NOW.toString());
        quiet.portal.with(MailSettings.class, new MailSettings());
        assertThat(quiet.portal.bean(NoticeService.class).isMailOn(PREPARER)).isFalse();
    }
}
