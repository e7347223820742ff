package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.notification.persistence.Told.MAILS;
import static org.csecprogress.notification.persistence.Told.NOON;
import static org.csecprogress.notification.persistence.Told.YUBA;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.Stored;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the orders in which the queue shows the mails that were given up. */
@DisplayName("The mails that were given up")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class OutboxOrderContractTest {
    private static final long NOBODY = 99;

    /** The people of Yuba, in the order of their addresses. */
    private static final List<Actor> PEOPLE =
            Stream.of(
                            Staff.preparer(YUBA),
                            Staff.certifier(YUBA, Agency.CWS),
                            Staff.certifier(YUBA, Agency.PROB))
                    .sorted(Comparator.comparing(Actor::accountId))
                    .toList();

    private final ContractStore store;
    private final Told told;
    private long late;
    private long first;
    private long second;
    private long third;

    OutboxOrderContractTest(StoreKind kind) {
        store = kind.open();
        told = new Told(store).inOffice(PEOPLE.toArray(Actor[]::new));
    }

    /** The second is the newest and was refused twice; the oldest is late, and to nobody. */
    @BeforeEach
    void giveUp() {
        told.mail(Told.of(NoticeKind.APPROVED, "A"));
        first = told.noticeOf(PEOPLE.get(0));
        second = told.noticeOf(PEOPLE.get(1));
        third = told.noticeOf(PEOPLE.get(2));
        refuse(first, NOON);
        refuse(second, NOON);
        refuse(second, NOON.plusSeconds(9));
        refuse(third, NOON);
        late = lateToNobody(NOBODY, "B", NOON.minusSeconds(9));
    }

    private void refuse(long id, Instant at) {
        store.change(OutboxMail.class, id, mail -> mail.refuse("550 no such mailbox", at));
    }

    /** Gives up a mail to somebody without an account, and returns its key. */
    private long lateToNobody(long account, String cause, Instant at) {
        told.written(account, "LATE", "2026Q3", cause);
        store.tell(MAILS, all -> all.queue(List.of(Told.of(NoticeKind.LATE, cause)), "x", NOON));
        long id =
                Stored.all(store, OutboxMail.class).stream()
                        .mapToLong(OutboxMail::id)
                        .max()
                        .orElseThrow();
        refuse(id, at);
        return id;
    }

    private List<Long> sorted(String by, boolean isDown) {
        List<AddressedMail> mails =
                store.ask(MAILS, all -> all.parked(new Slice(0, 9, by, isDown)).lines());
        return mails.stream().map(AddressedMail::id).toList();
    }

    /** Returns the earlier of the two notices whose mail was given up at the same moment. */
    private long low() {
        return Math.min(first, third);
    }

    private long high() {
        return Math.max(first, third);
    }

    @Test
    @DisplayName("are sorted by time up and down, and at one moment by their keys")
    void byTime() {
        assertThat(sorted("when", true)).containsExactly(second, high(), low(), late);
        assertThat(sorted("when", false)).containsExactly(late, low(), high(), second);
    }

    @Test
    @DisplayName("are the newest first when sorted by nothing, or by what the list does not know")
    void notSorted() {
        for (String by : List.of("", "problem", "WHEN", "state", "o.id")) {
            assertThat(sorted(by, false)).as(by).containsExactly(second, high(), low(), late);
            assertThat(sorted(by, true)).as(by).containsExactly(second, high(), low(), late);
        }
    }

    @Test
    @DisplayName("are sorted by address, first where there is none, and the newest to one first")
    void byAddress() {
        long other = lateToNobody(98, "C", NOON);
        assertThat(sorted("to", false)).containsExactly(other, late, first, second, third);
        assertThat(sorted("to", true)).containsExactly(third, second, first, other, late);
    }

    @Test
    @DisplayName("are sorted by the kind of their notice, and the newest of a kind first")
    void byKind() {
        assertThat(sorted("kind", false)).containsExactly(second, high(), low(), late);
        assertThat(sorted("kind", true)).containsExactly(late, second, high(), low());
    }

    @Test
    @DisplayName("are sorted by attempts, and the newest of as many first")
    void byAttempts() {
        assertThat(sorted("attempts", false)).containsExactly(high(), low(), late, second);
        assertThat(sorted("attempts", true)).containsExactly(second, high(), low(), late);
    }
}
