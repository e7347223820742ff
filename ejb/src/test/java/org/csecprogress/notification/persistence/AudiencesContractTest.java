package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.notification.persistence.Told.NOON;
import static org.csecprogress.notification.persistence.Told.Q3;
import static org.csecprogress.notification.persistence.Told.YUBA;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.Stored;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.Recipients;
import org.csecprogress.notification.Telling;
import org.csecprogress.notification.memory.MemoryRecipients;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of who is told: when a notice is written, and still when its mail is sent. */
@DisplayName("Notices go")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AudiencesContractTest {
    private static final LocalDate TODAY = CaliforniaTime.day(NOON);
    private static final Made<Recipients> RECIPIENTS =
            Made.by(JpaRecipients::new, MemoryRecipients::new);
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);
    private static final Actor OF_YOLO = Staff.preparer(Staff.county("Yolo"));

    private final ContractStore store;
    private final Told told;

    AudiencesContractTest(StoreKind kind) {
        store = kind.open();
        told = new Told(store);
    }

    private boolean includes(NoticeAudience audience, long account, CountyCode county) {
        return store.ask(RECIPIENTS, all -> all.includes(audience, account, TODAY, county, Q3));
    }

    private List<Long> still(NoticeAudience audience) {
        return Stored.all(store, Account.class).stream()
                .map(Account::id)
                .filter(id -> includes(audience, id, YUBA))
                .sorted()
                .toList();
    }

    /** Sees that exactly these people are told, and that they still are when mail is sent. */
    private void assertTold(NoticeAudience audience, Actor... people) {
        NoticeKind kind =
                Arrays.stream(NoticeKind.values())
                        .filter(each -> each.audience() == audience)
                        .findFirst()
                        .orElseThrow();
        told.tell(Told.of(kind, audience.name()));
        List<Long> expected = Stream.of(people).map(Actor::accountId).sorted().toList();
        assertThat(told.told(audience.name())).isEqualTo(expected);
        assertThat(still(audience)).isEqualTo(expected);
    }

    @Test
    @DisplayName("to those who hold a role of the audience, in the county if it is of one")
    void roles() {
        told.inOffice(PREPARER, WELFARE, PROBATION, OF_YOLO);
        told.inOffice(Staff.ofTheState().toArray(Actor[]::new));
        assertTold(NoticeAudience.COUNTY, PREPARER, WELFARE, PROBATION);
        assertTold(NoticeAudience.REVIEWERS, Staff.REVIEWER, Staff.OTHER_REVIEWER);
        assertTold(NoticeAudience.RELEASERS, Staff.PUBLISHER, Staff.DISCLOSURE);
        assertTold(NoticeAudience.SIGNATORIES, Staff.STATISTICS, Staff.LEGAL, Staff.DEPARTMENT);
        assertTold(NoticeAudience.PUBLISHERS, Staff.PUBLISHER);
        told.tell(Told.of(NoticeKind.RELEASED, "all"));
        assertThat(told.told("all")).hasSize(13).isEqualTo(still(NoticeAudience.EVERYONE));
    }

    @Test
    @DisplayName("to everybody in the audience but one who knows it already")
    void butOne() {
        told.inOffice(Staff.REVIEWER, Staff.OTHER_REVIEWER);
        told.tell(Told.of(NoticeKind.INCOMING, "but one").exceptFor(Staff.REVIEWER.accountId()));
        assertThat(told.told("but one")).containsExactly(Staff.OTHER_REVIEWER.accountId());
    }

    @Test
    @DisplayName("to reviewers who took part in the filing, while they are reviewers")
    void participants() {
        told.inOffice(Staff.REVIEWER, Staff.OTHER_REVIEWER, PREPARER);
        store.add(aFiling().of(YUBA).inReview());
        assertTold(NoticeAudience.PARTICIPANTS, Staff.REVIEWER);
    }

    @Test
    @DisplayName("to nobody for having taken part in another filing of theirs")
    void otherFilings() {
        told.inOffice(Staff.REVIEWER);
        store.add(aFiling().of(YUBA).in("2026Q2").inReview());
        store.add(aFiling().of("Yolo").inReview());
        assertTold(NoticeAudience.PARTICIPANTS);
    }

    @Test
    @DisplayName("to nobody whose account is disabled or has no password yet")
    void notInUse() {
        told.inOffice(Staff.REVIEWER, Staff.OTHER_REVIEWER);
        told.change(Staff.OTHER_REVIEWER, account -> account.disable(NOON));
        Actor.Grant reviewer = new Actor.Grant(Role.STATE_REVIEWER, null, null);
        Account invited = Account.invited("new@example.org", "N. New", "", "-").grant(reviewer);
        store.add(invited);
        store.add(new Account("old@example.org", "O. Old", "", "-"));
        assertTold(NoticeAudience.REVIEWERS, Staff.REVIEWER);
        assertThat(includes(NoticeAudience.PERSON, invited.id(), null)).isFalse();
    }

    @Test
    @DisplayName("to a certifier until the last day of the role")
    void lastDay() {
        Actor.Grant grant = new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS);
        told.change(WELFARE, account -> account.grant(grant, TODAY));
        told.change(PROBATION, account -> account.grant(grant, TODAY.minusDays(1)));
        assertTold(NoticeAudience.COUNTY, WELFARE);
        // By the clock of California, where it is still the same day.
        Telling late =
                new Telling(
                        NoticeKind.RETURNED,
                        YUBA,
                        Q3,
                        1,
                        null,
                        "late",
                        NOON.plusSeconds(10 * 3600),
                        0);
        told.tell(late);
        assertThat(told.told("late")).containsExactly(WELFARE.accountId());
        assertTold(NoticeAudience.EVERYONE, WELFARE);
    }

    @Test
    @DisplayName("to one person with an account in use, whatever the role, if it is only for them")
    void onePerson() {
        told.inOffice(Staff.REVIEWER);
        told.change(Staff.LEGAL, account -> account.disable(NOON));
        long without = Staff.AUDITOR.accountId();
        told.tell(
                Told.of(NoticeKind.INCOMING, "A").onlyFor(without),
                Told.of(NoticeKind.INCOMING, "B").onlyFor(Staff.LEGAL.accountId()));
        assertThat(told.told("A")).containsExactly(without);
        assertThat(told.told("B")).isEmpty();
        assertThat(includes(NoticeAudience.PERSON, without, null)).isTrue();
        assertThat(includes(NoticeAudience.PERSON, Staff.LEGAL.accountId(), null)).isFalse();
        assertThat(includes(NoticeAudience.ONESELF, without, null)).isFalse();
        assertThat(includes(NoticeAudience.ONESELF, Staff.REVIEWER.accountId(), null)).isTrue();
    }

    @Test
    @DisplayName("to each county its own, however many are told together")
    void counties() {
        told.inOffice(PREPARER, OF_YOLO);
        CountyCode yolo = Staff.county("Yolo");
        told.tell(
                Told.of(NoticeKind.DUE_SOON, "A"),
                new Telling(NoticeKind.DUE_SOON, yolo, Q3, 0, TODAY, "B", NOON, 0));
        assertThat(told.told("A")).containsExactly(PREPARER.accountId());
        assertThat(told.told("B")).containsExactly(OF_YOLO.accountId());
        told.tell();
        assertThat(includes(NoticeAudience.COUNTY, PREPARER.accountId(), yolo)).isFalse();
    }
}
