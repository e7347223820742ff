package org.csecprogress.identity.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/** The access tokens, in memory. */
public final class MemoryAccessTokens implements AccessTokens {
    private final Memory memory;

    public MemoryAccessTokens(Memory memory) {
        this.memory = memory;
    }

    /** Returns the tokens that fit, oldest first. */
    private Stream<AccessTokenLine> lines(Predicate<AccessToken> fits) {
        return memory.all(AccessToken.class)
                .filter(fits)
                .map(this::line)
                .sorted(comparing(AccessTokenLine::id));
    }

    private AccessTokenLine line(AccessToken token) {
        return new AccessTokenLine(
                token.id(),
                Memory.<Long>value(token, "accountId"),
                owner(token).name(),
                Memory.value(token, "county"),
                Memory.value(token, "name"),
                Memory.value(token, "madeAt"),
                Memory.value(token, "expiresAt"),
                Memory.value(token, "lastUsedAt"),
                Memory.value(token, "revokedAt"));
    }

    private Account owner(AccessToken token) {
        return memory.find(Account.class, Memory.<Long>value(token, "accountId")).orElseThrow();
    }

    private static boolean isOpen(AccessToken token, Instant now) {
        return Memory.value(token, "revokedAt") == null
                && Memory.<Instant>value(token, "expiresAt").isAfter(now);
    }

    @Override
    public List<AccessTokenLine> of(Actor actor, CountyCode county) {
        return lines(each -> actor.worksFor(county) && county.equals(Memory.value(each, "county")))
                .sorted(comparing(AccessTokenLine::id).reversed())
                .toList();
    }

    @Override
    public Optional<AccessTokenLine> open(String digest, Instant now) {
        return lines(each -> digest.equals(Memory.value(each, "tokenHash")) && isOpen(each, now))
                .filter(each -> mayPrepare(each.accountId(), each.county()))
                .findFirst();
    }

    private boolean mayPrepare(long account, CountyCode county) {
        return memory.find(Account.class, account)
                .filter(owner -> !owner.isDisabled())
                .filter(
                        owner ->
                                owner.grants()
                                        .contains(
                                                new Actor.Grant(
                                                        Role.COUNTY_PREPARER, county, null)))
                .isPresent();
    }

    @Override
    public List<AccessTokenLine> openOf(Account account, Instant now) {
        return lines(each -> isOpen(each, now))
                .filter(each -> each.accountId() == account.id())
                .toList();
    }

    @Override
    public void add(AccessToken token) {
        memory.update(token, "id", memory.all(AccessToken.class).count() + 1);
        memory.add(token);
    }

    @Override
    public void used(long id, Instant at) {
        withId(id).ifPresent(token -> memory.update(token, "lastUsedAt", at));
    }

    @Override
    public boolean revoke(long id, Instant at) {
        Optional<AccessToken> open =
                withId(id).filter(token -> Memory.value(token, "revokedAt") == null);
        open.ifPresent(token -> memory.update(token, "revokedAt", at));
        return open.isPresent();
    }

    private Optional<AccessToken> withId(long id) {
        return memory.all(AccessToken.class).filter(each -> each.id() == id).findFirst();
    }
}
