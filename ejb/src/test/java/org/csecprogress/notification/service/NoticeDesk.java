package org.csecprogress.notification.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.StaffAccounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.text.service.TextReviewService;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.LeaveService;

/**
 * A portal that sends mail, with the people of Yuba, Yolo and the state, and with what other
 * features decide: who reviews a county, who is away, and whose texts are decided.
 */
final class NoticeDesk {
    static final CountyCode YUBA = Staff.county("Yuba");
    static final CountyCode YOLO = Staff.county("Yolo");

    final InMemoryPortal portal;
    private final Map<CountyCode, CountyDuty> duties = new HashMap<>();
    private final Set<Long> away = new HashSet<>();
    private final Set<ReleaseNumber> decided = new HashSet<>();

    private final class Duties extends AssignmentService {
        @Override
        public Optional<CountyDuty> duty(CountyCode county) {
            return Optional.ofNullable(duties.get(county));
        }
    }

    private final class Leaves extends LeaveService {
        @Override
        public boolean isAway(long account) {
            return away.contains(account);
        }
    }

    private final class Texts extends TextReviewService {
        @Override
        public boolean isDecided(Actor actor, ReleaseNumber number) {
            return decided.contains(number);
        }
    }

    NoticeDesk(String now) {
        portal = new InMemoryPortal(Instant.parse(now));
        portal.with(MailSettings.class, MailNode.settings(25, Map.of()))
                .with(AssignmentService.class, new Duties())
                .with(LeaveService.class, new Leaves())
                .with(TextReviewService.class, new Texts());
        for (List<Actor> people : List.of(Staff.of(YUBA), Staff.of(YOLO), Staff.ofTheState())) {
            people.forEach(each -> portal.memory().add(StaffAccounts.holding(each)));
        }
    }

    private static Reviewer reviewer(Actor actor) {
        return new Reviewer(actor.accountId(), actor.name(), "");
    }

    /** Assigns a county to a reviewer. */
    void assign(CountyCode county, Actor actor) {
        duties.put(county, new CountyDuty(county, reviewer(actor), Optional.empty(), null));
    }

    /** Assigns a county to a reviewer who is away, with a deputy or without. */
    void assignAway(CountyCode county, Actor actor, Optional<Actor> deputy) {
        duties.put(
                county,
                new CountyDuty(
                        county,
                        reviewer(actor),
                        deputy.map(NoticeDesk::reviewer),
                        LocalDate.of(2026, 12, 31)));
    }

    /** Lets a reviewer be away today. */
    void away(Actor actor) {
        away.add(actor.accountId());
    }

    /** Lets all texts of a release be decided. */
    void decided(ReleaseNumber number) {
        decided.add(number);
    }

    /** Stores a filing and tells of its last event. */
    Submission last(FilingBuilder filing) {
        Submission stored = filing.into(portal);
        List<SubmissionEvent> events =
                portal.memory()
                        .all(SubmissionEvent.class)
                        .filter(event -> event.submission() == stored)
                        .toList();
        portal.events().fire(events.get(events.size() - 1));
        return stored;
    }

    /** Returns the notices of a kind, by account. */
    List<PersonalNotice> notices(NoticeKind kind) {
        return portal.memory()
                .all(PersonalNotice.class)
                .filter(each -> kind.name().equals(Memory.value(each, "kind")))
                .sorted((one, other) -> Long.compare(one.accountId(), other.accountId()))
                .toList();
    }

    /** Returns the accounts that were told something of a kind. */
    List<Long> told(NoticeKind kind) {
        return notices(kind).stream().map(PersonalNotice::accountId).toList();
    }

    /** Returns what the first of them was told. */
    Notice notice(NoticeKind kind) {
        return notices(kind).get(0).content().orElseThrow();
    }

    /** Returns the accounts that get a mail about it. */
    List<Long> mailed(NoticeKind kind) {
        return notices(kind).stream()
                .filter(
                        each ->
                                portal.memory()
                                        .find(OutboxMail.class, Memory.value(each, "id"))
                                        .isPresent())
                .map(PersonalNotice::accountId)
                .toList();
    }

    /** Returns how many notices there are. */
    long all() {
        return portal.memory().all(PersonalNotice.class).count();
    }

    /** Returns the accounts of people, in order. */
    static List<Long> accounts(Actor... people) {
        return List.of(people).stream().map(Actor::accountId).sorted().toList();
    }

    /** Returns the accounts of the people of a county. */
    static List<Long> of(CountyCode county) {
        return accounts(Staff.of(county).toArray(Actor[]::new));
    }
}
