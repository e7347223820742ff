package org.csecprogress.notification.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.BulkUpdate;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.MemorySlices;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;

/** The notices, in memory. */
public final class MemoryPersonalNotices implements PersonalNotices {
    private static final Comparator<PersonalNotice> NEWEST_FIRST =
            comparing(MemoryPersonalNotices::at)
                    .thenComparing(MemoryPersonalNotices::id)
                    .reversed();

    private final Memory memory;
    private final MemoryRecipients recipients;

    public MemoryPersonalNotices(Memory memory) {
        this.memory = memory;
        this.recipients = new MemoryRecipients(memory);
    }

    private static Long id(PersonalNotice notice) {
        return Memory.value(notice, "id");
    }

    private static Instant at(PersonalNotice notice) {
        return Memory.value(notice, "createdAt");
    }

    private static String cause(PersonalNotice notice) {
        return Memory.value(notice, "cause");
    }

    private static Predicate<PersonalNotice> has(String field, Object value) {
        return notice -> value.equals(Memory.value(notice, field));
    }

    private Stream<PersonalNotice> all() {
        return memory.all(PersonalNotice.class);
    }

    private Stream<PersonalNotice> of(Actor actor) {
        return all().filter(each -> each.accountId() == actor.accountId());
    }

    private Stream<PersonalNotice> unreadOf(Actor actor) {
        return of(actor).filter(each -> Memory.value(each, "readAt") == null);
    }

    @Override
    public void tell(List<Telling> tellings) {
        for (Telling telling : tellings) {
            boolean isOfOwner = telling.kind().audience() == NoticeAudience.OWNER;
            (isOfOwner ? memory.all(Account.class) : MemoryRecipients.inUse(memory))
                    .filter(
                            each ->
                                    telling.only() == 0
                                            ? includes(telling, each.id())
                                            : telling.only() == each.id())
                    .filter(each -> each.id() != telling.except())
                    .forEach(each -> memory.add(notice(telling, each.id())));
        }
    }

    private boolean includes(Telling telling, long account) {
        return recipients.includes(
                telling.audience(),
                account,
                CaliforniaTime.day(telling.at()),
                telling.county(),
                telling.period());
    }

    private PersonalNotice notice(Telling telling, long account) {
        if (all().anyMatch(has("cause", telling.cause()).and(has("accountId", account)))) {
            throw new IllegalStateException("told twice: " + telling.cause());
        }
        Map<String, Object> values = new HashMap<>();
        values.put("accountId", account);
        values.put("kind", telling.kind().name());
        values.put("county", telling.county());
        values.put("period", telling.period() == null ? null : telling.period().toString());
        values.put("revision", telling.revision());
        values.put("due", telling.due());
        values.put("cause", telling.cause());
        values.put("createdAt", telling.at());
        return Memory.row(PersonalNotice.class, values);
    }

    @Override
    public void nameTables(String cause, LocalText titles) {
        all().filter(has("cause", cause))
                .forEach(
                        each -> {
                            BulkUpdate.set(each, "tablesEnglish", titles.en());
                            BulkUpdate.set(each, "tablesSpanish", titles.es());
                        });
    }

    @Override
    public int unread(Actor actor) {
        return (int) unreadOf(actor).count();
    }

    @Override
    public Sliced<PersonalNotice> page(Actor actor, Slice slice) {
        boolean isOldestFirst = slice.by().equals("when") && !slice.isDown();
        return MemorySlices.of(
                of(actor), isOldestFirst ? NEWEST_FIRST.reversed() : NEWEST_FIRST, slice);
    }

    @Override
    public void read(Actor actor, long id, Instant at) {
        unreadOf(actor)
                .filter(each -> id(each) == id)
                .forEach(each -> BulkUpdate.set(each, "readAt", at));
    }

    @Override
    public void readUpTo(Actor actor, long newest, Instant at) {
        unreadOf(actor)
                .filter(each -> id(each) <= newest)
                .forEach(each -> BulkUpdate.set(each, "readAt", at));
    }

    @Override
    public void readAll(NoticeKind kind, Instant at) {
        all().filter(has("kind", kind.name()))
                .filter(each -> Memory.value(each, "readAt") == null)
                .forEach(each -> BulkUpdate.set(each, "readAt", at));
    }

    @Override
    public Set<String> causes(NoticeKind kind) {
        return all().filter(has("kind", kind.name()))
                .map(MemoryPersonalNotices::cause)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> causes(ReportingPeriod period, Set<NoticeKind> kinds) {
        return all().filter(has("period", period.toString()))
                .filter(
                        each ->
                                kinds.stream()
                                        .anyMatch(kind -> has("kind", kind.name()).test(each)))
                .map(MemoryPersonalNotices::cause)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isToldReady(ReleaseNumber release) {
        Optional<Instant> built =
                memory.all(ReleaseEvent.class)
                        .filter(event -> event.release().number().equals(release))
                        .filter(event -> event.action() == ReleaseAction.BUILD)
                        .map(ReleaseEvent::at)
                        .max(Comparator.naturalOrder());
        return all().filter(has("kind", NoticeKind.READY_TO_SIGN.name()))
                .filter(has("period", release.period().toString()))
                .filter(has("revision", release.revision()))
                .anyMatch(each -> built.filter(time -> !at(each).isBefore(time)).isPresent());
    }

    @Override
    public void takeTurn() {
        // There is one node.
    }
}
