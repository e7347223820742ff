package org.csecprogress.identity.session.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.identity.session.HeldSession;
import org.csecprogress.identity.session.SessionRow;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;

/** The sessions, in memory. */
public final class MemoryAccountSessions implements AccountSessions {
    private static final String ENDED = "endedAt";

    private final Memory memory;

    public MemoryAccountSessions(Memory memory) {
        this.memory = memory;
    }

    private Stream<AccountSession> notEnded() {
        return memory.all(AccountSession.class).filter(each -> Memory.value(each, ENDED) == null);
    }

    private List<AccountSession> of(Actor owner) {
        return notEnded().filter(each -> each.account().id() == owner.accountId()).toList();
    }

    @Override
    public void add(AccountSession session) {
        memory.add(session);
    }

    @Override
    public Optional<HeldSession> withSecret(String hash) {
        return notEnded()
                .filter(each -> hash.equals(Memory.value(each, "secretHash")))
                .findFirst()
                .flatMap(each -> HeldSession.of(rows(each)));
    }

    private static List<SessionRow> rows(AccountSession session) {
        Account owner = session.account();
        return owner.grants().isEmpty()
                ? List.of(row(session, null, null))
                : owner.grants().stream()
                        .map(each -> row(session, each, owner.lastDay(each).orElse(null)))
                        .toList();
    }

    private static SessionRow row(AccountSession session, Actor.Grant grant, LocalDate lastDay) {
        Account owner = session.account();
        return new SessionRow(
                session.id(),
                owner.id(),
                owner.name(),
                owner.isDisabled(),
                Memory.value(owner, "sessionsFrom"),
                session.beganAt(),
                session.lastSeenAt(),
                grant == null ? null : grant.role(),
                grant == null ? null : grant.county(),
                grant == null ? null : grant.agency(),
                lastDay);
    }

    @Override
    public void seen(long id, Instant at) {
        notEnded()
                .filter(each -> each.id() == id && each.lastSeenAt().isBefore(at))
                .forEach(each -> memory.update(each, "lastSeenAt", at));
    }

    @Override
    public List<AccountSession> open(Actor owner) {
        return of(owner).stream()
                .sorted(
                        comparing(AccountSession::lastSeenAt)
                                .thenComparing(AccountSession::id)
                                .reversed())
                .toList();
    }

    @Override
    public boolean end(Actor owner, long id, Instant at) {
        return endAll(of(owner).stream().filter(each -> each.id() == id).toList(), at) > 0;
    }

    @Override
    public int endOthers(Actor owner, long kept, Instant at) {
        return endAll(of(owner).stream().filter(each -> each.id() != kept).toList(), at);
    }

    private int endAll(List<AccountSession> sessions, Instant at) {
        sessions.forEach(each -> memory.update(each, ENDED, at));
        return sessions.size();
    }
}
