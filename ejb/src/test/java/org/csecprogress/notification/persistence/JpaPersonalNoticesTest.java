package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.StoreSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;
import org.csecprogress.release.ReleaseNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The stored notices")
class JpaPersonalNoticesTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q1");
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Instant NOON = Instant.parse("2026-05-01T19:00:00Z");
    private static final LocalDate TODAY = CaliforniaTime.day(NOON);
    private static final Actor PREPARER =
            new Actor(1, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, ALAMEDA, null)));
    private static final Actor OTHER = new Actor(2, "O", Set.of());

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);

    /** Adds an account for each role and each reason not to be told. */
    @BeforeEach
    void begin() {
        rows.catalog().county("01").county("58");
        int account = 1;
        for (Role role : Role.values()) {
            rows.account(account).role(account, role.name(), role.isCounty() ? "01" : null);
            account++;
        }
        rows.account(21).role(21, "COUNTY_PREPARER", "58");
        rows.account(22).role(22, "STATE_REVIEWER", null).role(22, "STATE_PUBLISHER", null);
        rows.account(23).role(23, "STATE_REVIEWER", null).role(23, "COUNTY_PREPARER", "01");
        rows.account(24);
        rows.account(25).role(25, "STATE_REVIEWER", null);
        rows.account(26).role(26, "STATE_REVIEWER", null);
        rows.account(27).role(27, "COUNTY_CERTIFIER", "01");
        rows.account(28).role(28, "COUNTY_CERTIFIER", "01");
        rows.run(
                "update account set disabled = true where id = 25",
                "update account set password_chosen = false where id = 26",
                "update membership set last_day = date '2026-04-30' where account_id = 27",
                "update membership set last_day = date '2026-05-01' where account_id = 28",
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (1, '01', '2026Q1', 1, 'DRAFT', 1,"
                        + " current_timestamp, 1)");
        for (int who : new int[] {1, 3, 25}) {
            rows.run(
                    "insert into submission_event (id, submission_id, county, period, action,"
                            + " from_status, to_status, revision, actor_id, actor_name, happened_at)"
                            + " values (%1$d, 1, '01', '2026Q1', 'START_REVIEW', 'SUBMITTED',"
                                    .formatted(who)
                            + " 'IN_REVIEW', 1, %1$d, 'P', current_timestamp)".formatted(who));
        }
    }

    @AfterEach
    void end() {
        store.close();
    }

    private <T> T with(Function<PersonalNotices, T> work) {
        return store.inTransaction(em -> work.apply(new JpaPersonalNotices(em, new StoreSql(em))));
    }

    private void tell(Telling... tellings) {
        with(
                notices -> {
                    notices.tell(List.of(tellings));
                    return null;
                });
    }

    private static Telling of(NoticeKind kind, String cause) {
        return new Telling(kind, ALAMEDA, PERIOD, 1, null, cause, NOON, 0);
    }

    private List<String> told(String cause) {
        return rows.read(
                "select account_id from notice where cause = '%s' order by account_id"
                        .formatted(cause));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeAudience.class,
            names = {"PERSON", "ONESELF"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("go to exactly those who still belong to the audience when mail is sent")
    void sameRule(NoticeAudience audience) {
        NoticeKind kind =
                Arrays.stream(NoticeKind.values())
                        .filter(each -> each.audience() == audience)
                        .findFirst()
                        .orElseThrow();
        tell(of(kind, "C"));
        List<String> included = new ArrayList<>();
        for (String id : rows.read("select id from account order by id")) {
            boolean is =
                    store.inTransaction(
                            em ->
                                    new JpaRecipients(em)
                                            .includes(
                                                    audience,
                                                    Long.parseLong(id),
                                                    TODAY,
                                                    ALAMEDA,
                                                    PERIOD));
            if (is) {
                included.add(id);
            }
        }
        assertThat(told("C")).isNotEmpty().isEqualTo(included);
    }

    @Test
    @DisplayName("go to the county's people, reviewers, or those who took part, while in office")
    void audiences() {
        tell(of(NoticeKind.RETURNED, "A"));
        assertThat(told("A")).containsExactly("1", "2", "23", "28");
        tell(of(NoticeKind.INCOMING, "B"));
        assertThat(told("B")).containsExactly("3", "22", "23");
        tell(of(NoticeKind.WITHDRAWN_BY_COUNTY, "C"));
        assertThat(told("C")).containsExactly("3");
        tell(of(NoticeKind.CLEARED, "D"));
        assertThat(told("D")).containsExactly("8", "22");
        tell(of(NoticeKind.RELEASED, "E"));
        assertThat(told("E")).hasSize(14).doesNotContain("24", "25", "26", "27");
    }

    @Test
    @DisplayName("go to one person with an account in use, whatever the role")
    void onePerson() {
        tell(of(NoticeKind.INCOMING, "A").onlyFor(24));
        assertThat(told("A")).containsExactly("24");
        tell(of(NoticeKind.INCOMING, "B").onlyFor(25), of(NoticeKind.INCOMING, "C").onlyFor(3));
        assertThat(told("B")).isEmpty();
        assertThat(told("C")).containsExactly("3");
        store.inTransaction(
                em -> {
                    var recipients = new JpaRecipients(em);
                    assertThat(recipients.includes(NoticeAudience.PERSON, 24, TODAY, null, null))
                            .isTrue();
                    assertThat(recipients.includes(NoticeAudience.PERSON, 25, TODAY, null, null))
                            .isFalse();
                    assertThat(recipients.includes(NoticeAudience.ONESELF, 24, TODAY, null, null))
                            .isFalse();
                    return null;
                });
    }

    @Test
    @DisplayName("are written by one statement for any number of counties and people")
    void oneStatement() {
        rows.count();
        tell(
                of(NoticeKind.DUE_SOON, "A"),
                new Telling(NoticeKind.DUE_SOON, YUBA, PERIOD, 0, TODAY, "B", NOON, 0));
        assertThat(told("A")).hasSize(4);
        assertThat(told("B")).containsExactly("21");
        assertThat(rows.read("select distinct due from notice where cause = 'B'"))
                .containsExactly("2026-05-01");
    }

    @Test
    @DisplayName("are listed newest first and marked as read by their own person only")
    void ownPerson() {
        tell(of(NoticeKind.RETURNED, "A"));
        tell(new Telling(NoticeKind.APPROVED, ALAMEDA, PERIOD, 2, null, "B", NOON, 0));
        List<Notice> list = list(PREPARER, 0, 20);
        assertThat(list)
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.APPROVED, NoticeKind.RETURNED);
        assertThat(list.get(0).county()).isEqualTo(ALAMEDA);
        assertThat(list.get(0).period()).isEqualTo(PERIOD);
        assertThat(list.get(0).at()).isEqualTo(NOON);
        assertThat(list(PREPARER, 1, 20)).hasSize(1);
        assertThat(list(PREPARER, 0, 1)).hasSize(1);
        long first = list.get(1).id();
        assertThat(this.<Integer>with(notices -> notices.unread(PREPARER))).isEqualTo(2);
        with(
                notices -> {
                    notices.read(OTHER, first, NOON);
                    assertThat(notices.unread(PREPARER)).isEqualTo(2);
                    notices.read(PREPARER, first, NOON);
                    notices.read(PREPARER, first, NOON.plusSeconds(9));
                    return null;
                });
        assertThat(this.<Integer>with(notices -> notices.unread(PREPARER))).isEqualTo(1);
        assertThat(list(PREPARER, 0, 20).get(1).readAt()).isEqualTo(NOON);
        assertThat(this.<Integer>with(notices -> notices.unread(OTHER))).isEqualTo(2);
        assertThat(this.<Integer>with(notices -> notices.count(PREPARER))).isEqualTo(2);
    }

    private List<Notice> list(Actor actor, int first, int most) {
        return with(
                notices ->
                        notices.list(actor, first, most).stream()
                                .map(PersonalNotice::content)
                                .map(Optional::orElseThrow)
                                .toList());
    }

    @Test
    @DisplayName("are marked as read up to the newest that was shown")
    void upTo() {
        tell(of(NoticeKind.RETURNED, "A"));
        tell(of(NoticeKind.RETURNED, "B"));
        tell(of(NoticeKind.RETURNED, "C"));
        long second = list(PREPARER, 1, 1).get(0).id();
        with(
                notices -> {
                    notices.readUpTo(PREPARER, second, NOON);
                    return null;
                });
        assertThat(this.<Integer>with(notices -> notices.unread(PREPARER))).isEqualTo(1);
        assertThat(this.<Integer>with(notices -> notices.unread(OTHER))).isEqualTo(3);
    }

    @Test
    @DisplayName("that a newer version wrote cannot be read and stop none of the others")
    void newerVersion() {
        tell(
                of(NoticeKind.RETURNED, "A"),
                of(NoticeKind.RETURNED, "B"),
                of(NoticeKind.RETURNED, "C"));
        rows.run(
                "update notice set kind = 'FROM_A_NEWER_ONE' where cause = 'A'",
                "update notice set period = '2026H1' where cause = 'B'");
        List<Optional<Notice>> contents =
                with(
                        notices ->
                                notices.list(PREPARER, 0, 20).stream()
                                        .map(PersonalNotice::content)
                                        .toList());
        assertThat(contents).hasSize(3).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    @DisplayName("name the tables of a failed build")
    void tables() {
        tell(of(NoticeKind.RETURNED, "A"), of(NoticeKind.RETURNED, "B"));
        with(
                notices -> {
                    notices.nameTables("B", new LocalText("Screening", "Detección"));
                    return null;
                });
        assertThat(list(PREPARER, 0, 20))
                .extracting(Notice::tables)
                .containsExactlyInAnyOrder(null, new LocalText("Screening", "Detección"));
    }

    @Test
    @DisplayName("say which occasions were told, by kind and by period")
    void causes() {
        tell(of(NoticeKind.DUE_SOON, "A"), of(NoticeKind.DUE_SOON, "B"));
        tell(of(NoticeKind.LATE, "C"));
        tell(new Telling(NoticeKind.LATE, ALAMEDA, PERIOD.plus(1), 0, null, "D", NOON, 0));
        assertThat(this.<Set<String>>with(notices -> notices.causes(NoticeKind.LATE)))
                .containsOnly("C", "D");
        Set<NoticeKind> both = Set.of(NoticeKind.DUE_SOON, NoticeKind.LATE);
        assertThat(this.<Set<String>>with(notices -> notices.causes(PERIOD, both)))
                .containsOnly("A", "B", "C");
        assertThat(
                        this.<Set<String>>with(
                                notices -> notices.causes(PERIOD, Set.of(NoticeKind.DUE_NEXT))))
                .isEmpty();
    }

    @Test
    @DisplayName("say once after each build that a release is ready to sign")
    void ready() {
        ReleaseNumber number = new ReleaseNumber(PERIOD, 1);
        rows.run(
                "insert into release (id, period, revision, status, counties_reporting, version)"
                        + " values (1, '2026Q1', 1, 'BUILT', 1, 1)");
        build(1, NOON);
        assertThat(this.<Boolean>with(notices -> notices.isToldReady(number))).isFalse();
        tell(of(NoticeKind.READY_TO_SIGN, "A"));
        assertThat(this.<Boolean>with(notices -> notices.isToldReady(number))).isTrue();
        assertThat(this.<Boolean>with(notices -> notices.isToldReady(new ReleaseNumber(PERIOD, 2))))
                .isFalse();
        build(2, NOON.plusSeconds(1));
        assertThat(this.<Boolean>with(notices -> notices.isToldReady(number))).isFalse();
    }

    private void build(int event, Instant at) {
        rows.run(
                "insert into release_event (id, release_id, action, from_status, to_status,"
                        + " actor_id, actor_name, reason, happened_at) values (%d, 1, 'BUILD',"
                                .formatted(event)
                        + " 'FROZEN', 'BUILT', 0, 'S', '', timestamp with time zone '%s')"
                                .formatted(at));
    }

    @Test
    @DisplayName("are deleted with their mail once they are too old")
    void tooOld() {
        tell(of(NoticeKind.RETURNED, "A"));
        store.inTransaction(
                em -> {
                    new JpaOutboxMails(em, new StoreSql(em))
                            .queue(List.of(of(NoticeKind.RETURNED, "A")), "x", NOON);
                    return null;
                });
        delete(NOON);
        assertThat(rows.read("select status from outbox_message")).hasSize(4);
        delete(NOON.plus(1, ChronoUnit.SECONDS));
        assertThat(told("A")).isEmpty();
        assertThat(rows.read("select status from outbox_message")).isEmpty();
    }

    private void delete(Instant before) {
        with(
                notices -> {
                    notices.deleteBefore(before);
                    return null;
                });
    }
}
