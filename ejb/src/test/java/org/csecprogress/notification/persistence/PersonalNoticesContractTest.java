package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.notification.persistence.Told.NOON;
import static org.csecprogress.notification.persistence.Told.NOTICES;
import static org.csecprogress.notification.persistence.Told.Q3;
import static org.csecprogress.notification.persistence.Told.YUBA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.Stored;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.PlayedRelease;
import org.csecprogress.notification.Telling;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.retention.RecordKind;
import org.csecprogress.retention.persistence.ExpiredOnStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of stored notices, once they are written. */
@DisplayName("The stored notices")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class PersonalNoticesContractTest {
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor OFFICIAL = Staff.certifier(YUBA, Agency.CWS);

    private final ContractStore store;
    private final Told told;

    PersonalNoticesContractTest(StoreKind kind) {
        store = kind.open();
        told = new Told(store).inOffice(PREPARER, OFFICIAL);
    }

    private List<Optional<Notice>> list(Actor actor, int first, int most) {
        return store.ask(
                NOTICES,
                all ->
                        all.page(actor, Slice.of(first, most)).lines().stream()
                                .map(PersonalNotice::content)
                                .toList());
    }

    private List<Notice> list(Actor actor) {
        return list(actor, 0, 20).stream().map(Optional::orElseThrow).toList();
    }

    private int unread(Actor actor) {
        return store.ask(NOTICES, all -> all.unread(actor));
    }

    private int count(Actor actor) {
        return store.ask(NOTICES, all -> all.page(actor, Slice.of(0, 1)).total());
    }

    private void read(Actor actor, long id, Instant at) {
        store.tell(NOTICES, all -> all.read(actor, id, at));
    }

    @Test
    @DisplayName("say what they were told, newest first, to their own person only")
    void list() {
        Instant earlier = NOON.minusSeconds(60);
        told.tell(
                new Telling(
                        NoticeKind.LATE, YUBA, Q3, 2, CaliforniaTime.day(NOON), "A", earlier, 0));
        told.tell(Told.of(NoticeKind.RETURNED, "B"));
        told.tell(Told.of(NoticeKind.APPROVED, "C"));
        List<Notice> list = list(PREPARER);
        assertThat(list)
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.APPROVED, NoticeKind.RETURNED, NoticeKind.LATE);
        Notice late = list.get(2);
        assertThat(late)
                .isEqualTo(
                        new Notice(
                                late.id(),
                                NoticeKind.LATE,
                                YUBA,
                                Q3,
                                2,
                                CaliforniaTime.day(NOON),
                                earlier,
                                null));
        assertThat(list(PREPARER, 1, 1)).containsExactly(Optional.of(list.get(1)));
        assertThat(list(PREPARER, 2, 20)).containsExactly(Optional.of(late));
        assertThat(list(PREPARER, 3, 20)).isEmpty();
        assertThat(list(Staff.REVIEWER)).isEmpty();
        assertThat(count(PREPARER)).isEqualTo(3);
        assertThat(count(Staff.REVIEWER)).isZero();
    }

    @Test
    @DisplayName("of one kind are read for everybody when nothing waits any more")
    void readAll() {
        told.tell(Told.of(NoticeKind.RETURNED, "B"));
        told.tell(Told.of(NoticeKind.APPROVED, "C"));
        read(PREPARER, list(PREPARER).get(1).id(), NOON);
        told.tell(Told.of(NoticeKind.RETURNED, "D"));
        store.tell(NOTICES, all -> all.readAll(NoticeKind.RETURNED, NOON.plusSeconds(1)));
        assertThat(list(PREPARER))
                .filteredOn(each -> each.kind() == NoticeKind.RETURNED)
                .extracting(Notice::readAt)
                .containsExactly(NOON.plusSeconds(1), NOON);
        assertThat(unread(PREPARER)).as("the others stay new").isEqualTo(1);
    }

    @Test
    @DisplayName("are sorted by time up and down, and at one moment by their keys")
    void sorted() {
        Instant later = NOON.plusSeconds(60);
        told.tell(new Telling(NoticeKind.LATE, YUBA, Q3, 2, null, "A", later, 0));
        told.tell(Told.of(NoticeKind.RETURNED, "B"));
        told.tell(Told.of(NoticeKind.APPROVED, "C"));
        List<NoticeKind> newest =
                List.of(NoticeKind.LATE, NoticeKind.APPROVED, NoticeKind.RETURNED);
        assertThat(sorted(0, "when", true)).isEqualTo(newest);
        assertThat(sorted(0, "when", false))
                .containsExactly(NoticeKind.RETURNED, NoticeKind.APPROVED, NoticeKind.LATE);
        assertThat(sorted(1, "when", false)).containsExactly(NoticeKind.APPROVED, NoticeKind.LATE);
        for (String by : List.of("", "kind", "WHEN")) {
            assertThat(sorted(0, by, false)).as(by).isEqualTo(newest);
            assertThat(sorted(0, by, true)).as(by).isEqualTo(newest);
        }
    }

    private List<NoticeKind> sorted(int first, String by, boolean isDown) {
        Slice slice = new Slice(first, 20, by, isDown);
        List<Notice> notices =
                store.ask(
                        NOTICES,
                        all ->
                                all.page(PREPARER, slice).lines().stream()
                                        .map(each -> each.content().orElseThrow())
                                        .toList());
        return notices.stream().map(Notice::kind).toList();
    }

    @Test
    @DisplayName("are marked as read once, by their own person")
    void read() {
        told.tell(Told.of(NoticeKind.RETURNED, "A"), Told.of(NoticeKind.RETURNED, "B"));
        long id = list(PREPARER).get(1).id();
        assertThat(unread(PREPARER)).isEqualTo(2);
        read(OFFICIAL, id, NOON);
        assertThat(unread(PREPARER)).isEqualTo(2);
        read(PREPARER, id, NOON);
        read(PREPARER, id, NOON.plusSeconds(9));
        assertThat(unread(PREPARER)).isEqualTo(1);
        assertThat(unread(OFFICIAL)).isEqualTo(2);
        assertThat(list(PREPARER).get(1).readAt()).isEqualTo(NOON);
        assertThat(list(PREPARER).get(0).readAt()).isNull();
        assertThat(count(PREPARER)).isEqualTo(2);
    }

    @Test
    @DisplayName("are marked as read up to the newest that was shown")
    void upTo() {
        told.tell(Told.of(NoticeKind.RETURNED, "A"));
        told.tell(Told.of(NoticeKind.RETURNED, "B"));
        told.tell(Told.of(NoticeKind.RETURNED, "C"));
        read(PREPARER, list(PREPARER).get(2).id(), NOON);
        long second = list(PREPARER).get(1).id();
        store.tell(NOTICES, all -> all.readUpTo(PREPARER, second, NOON.plusSeconds(9)));
        assertThat(list(PREPARER))
                .extracting(Notice::readAt)
                .containsExactly(null, NOON.plusSeconds(9), NOON);
        assertThat(unread(OFFICIAL)).isEqualTo(3);
    }

    @Test
    @DisplayName("that a newer version wrote cannot be read and stop none of the others")
    void newerVersion() {
        told.written(PREPARER.accountId(), "FROM_A_NEWER_ONE", "2026Q3", "A");
        told.written(PREPARER.accountId(), "RETURNED", "2026H1", "B");
        told.tell(Told.of(NoticeKind.RETURNED, "C"));
        assertThat(list(PREPARER, 0, 20)).hasSize(3).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    @DisplayName("name the tables of a failed build")
    void tables() {
        LocalText titles = new LocalText("Screening", "Detección");
        told.tell(Told.of(NoticeKind.RETURNED, "A"));
        told.tell(Told.of(NoticeKind.RETURNED, "B"));
        store.tell(NOTICES, all -> all.nameTables("B", titles));
        assertThat(list(PREPARER)).extracting(Notice::tables).containsExactly(titles, null);
        assertThat(list(OFFICIAL)).extracting(Notice::tables).containsExactly(titles, null);
    }

    @Test
    @DisplayName("say which occasions were told, by kind and by period")
    void causes() {
        told.tell(Told.of(NoticeKind.DUE_SOON, "A"), Told.of(NoticeKind.DUE_SOON, "B"));
        told.tell(Told.of(NoticeKind.LATE, "C"));
        told.tell(new Telling(NoticeKind.LATE, YUBA, Q3.plus(1), 0, null, "D", NOON, 0));
        assertThat(causes(NoticeKind.LATE)).containsOnly("C", "D");
        assertThat(ofQuarter(NoticeKind.DUE_SOON, NoticeKind.LATE)).containsOnly("A", "B", "C");
        assertThat(ofQuarter(NoticeKind.DUE_NEXT)).isEmpty();
    }

    private Set<String> causes(NoticeKind kind) {
        return store.ask(NOTICES, all -> all.causes(kind));
    }

    private Set<String> ofQuarter(NoticeKind... kinds) {
        return store.ask(NOTICES, all -> all.causes(Q3, Set.of(kinds)));
    }

    @Test
    @DisplayName("say once after each build that a release is ready to sign")
    void ready() {
        told.inOffice(Staff.LEGAL);
        PlayedRelease release = PlayedRelease.of("2026Q3", 1, NOON.minusSeconds(3600));
        store.add(release.entities());
        assertThat(isToldReady(1)).as("not built").isFalse();
        store.add(release.built().last());
        told.tell(Told.of(NoticeKind.RELEASE_BUILT, "other"));
        assertThat(isToldReady(1)).as("built at noon").isFalse();
        told.tell(Told.of(NoticeKind.READY_TO_SIGN, "A"));
        assertThat(isToldReady(1)).isTrue();
        assertThat(isToldReady(2)).as("another revision").isFalse();
        store.add(release.step(ReleaseAction.REBUILD, Staff.PUBLISHER).last());
        assertThat(isToldReady(1)).isTrue();
        store.add(release.built().last());
        assertThat(isToldReady(1)).as("built again").isFalse();
    }

    private boolean isToldReady(int revision) {
        return store.ask(NOTICES, all -> all.isToldReady(new ReleaseNumber(Q3, revision)));
    }

    @Test
    @DisplayName("are deleted with their mail once they are too old")
    void tooOld() {
        told.mail(Told.of(NoticeKind.RETURNED, "A"));
        told.mail(
                new Telling(NoticeKind.RETURNED, YUBA, Q3, 1, null, "B", NOON.plusSeconds(60), 0));
        deleteBefore(NOON);
        assertThat(Stored.all(store, OutboxMail.class)).hasSize(4);
        deleteBefore(NOON.plusSeconds(1));
        assertThat(told.told("A")).isEmpty();
        assertThat(told.told("B")).hasSize(2);
        assertThat(Stored.all(store, OutboxMail.class)).hasSize(2);
    }

    private void deleteBefore(Instant end) {
        store.tell(ExpiredOnStore.RECORDS, all -> all.delete(RecordKind.NOTICES, end, 100));
    }

    @Test
    @DisplayName("are written by one node at a time")
    void turn() {
        store.tell(NOTICES, PersonalNotices::takeTurn);
    }
}
