package org.csecprogress.notification.memory;

import static java.util.Comparator.comparing;
import static org.csecprogress.inmemory.MemorySlices.directed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.MemorySlices;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.OutboxCount;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.Telling;

/** The mail of notices, in memory. */
public class MemoryOutboxMails implements OutboxMails {
    private static final Comparator<OutboxMail> LAST_ENDED_FIRST =
            comparing((OutboxMail mail) -> mail.endedAt().orElseThrow())
                    .thenComparing(OutboxMail::id)
                    .reversed();

    private final Memory memory;

    public MemoryOutboxMails(Memory memory) {
        this.memory = memory;
    }

    private static OutboxStatus status(OutboxMail mail) {
        return Memory.value(mail, "status");
    }

    private Stream<OutboxMail> of(OutboxStatus status) {
        return memory.all(OutboxMail.class).filter(each -> status(each) == status);
    }

    @Override
    public void queue(List<Telling> tellings, String host, Instant now) {
        String name = "<" + UUID.randomUUID();
        for (Telling telling : tellings) {
            memory.all(PersonalNotice.class)
                    .filter(each -> telling.cause().equals(Memory.value(each, "cause")))
                    .filter(
                            each ->
                                    !MemoryMailOptOuts.of(memory, each.accountId())
                                            .contains(telling.kind().topic()))
                    .map(each -> Memory.<Long>value(each, "id"))
                    .forEach(id -> memory.add(mail(id, name + "." + id + "@" + host + ">", now)));
        }
    }

    private static OutboxMail mail(long id, String name, Instant now) {
        return Memory.row(
                OutboxMail.class,
                Map.of(
                        "id", id,
                        "messageId", name,
                        "status", OutboxStatus.QUEUED,
                        "nextAttemptAt", now,
                        "queuedAt", now,
                        "problem", ""));
    }

    @Override
    public Optional<Long> nextDue(Instant now) {
        return memory.all(OutboxMail.class)
                .filter(each -> each.isDue(now))
                .min(
                        comparing((OutboxMail each) -> Memory.<Instant>value(each, "nextAttemptAt"))
                                .thenComparing(OutboxMail::id))
                .map(OutboxMail::id);
    }

    @Override
    public Optional<OutboxMail> lock(long id) {
        return memory.find(OutboxMail.class, id);
    }

    @Override
    public Optional<AddressedMail> message(long id) {
        return lock(id).map(this::addressed);
    }

    private AddressedMail addressed(OutboxMail mail) {
        PersonalNotice notice = notice(mail);
        return mail.addressed(
                notice,
                memory.find(Account.class, notice.accountId()).map(Account::username).orElse(null));
    }

    @Override
    public Sliced<AddressedMail> parked(Slice slice) {
        Sliced<OutboxMail> mails = MemorySlices.of(of(OutboxStatus.PARKED), order(slice), slice);
        return new Sliced<>(mails.lines().stream().map(this::addressed).toList(), mails.total());
    }

    private Comparator<OutboxMail> order(Slice slice) {
        return switch (slice.by()) {
            case "when" -> directed(LAST_ENDED_FIRST.reversed(), slice);
            case "to" -> sorted(each -> addressed(each).recipient(), slice);
            case "kind" -> sorted(each -> Memory.<String>value(notice(each), "kind"), slice);
            case "attempts" -> sorted(each -> addressed(each).attempts(), slice);
            default -> LAST_ENDED_FIRST;
        };
    }

    private static <T extends Comparable<T>> Comparator<OutboxMail> sorted(
            Function<OutboxMail, T> column, Slice slice) {
        return directed(comparing(column), slice).thenComparing(LAST_ENDED_FIRST);
    }

    private PersonalNotice notice(OutboxMail mail) {
        return memory.find(PersonalNotice.class, mail.id()).orElseThrow();
    }

    @Override
    public Optional<Instant> oldestQueued() {
        return of(OutboxStatus.QUEUED).map(OutboxMail::queuedAt).min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Instant> lastSent() {
        return of(OutboxStatus.SENT).min(LAST_ENDED_FIRST).flatMap(OutboxMail::endedAt);
    }

    @Override
    public List<OutboxCount> counts() {
        return memory
                .all(OutboxMail.class)
                .collect(Collectors.groupingBy(MemoryOutboxMails::status, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> new OutboxCount(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public int retryParked(Instant now) {
        return (int) of(OutboxStatus.PARKED).filter(each -> each.retry(now)).count();
    }
}
