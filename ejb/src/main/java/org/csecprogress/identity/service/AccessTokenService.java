package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.TokenRequest;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Manages access tokens. A preparer makes them for a system of the county; anyone who works for the
 * county sees and revokes them. They follow the real time, whatever the business date.
 */
@Stateless
@Guarded
public class AccessTokenService {
    /** Most open tokens a county may have. More would mean that nobody revokes old ones. */
    public static final int MOST = 20;

    /** Shortest time between two updates of a token's last use. */
    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private static final int LONGEST_NAME = 120;

    @Inject private AccessTokens tokens;
    @Inject private Accounts accounts;
    @Inject private StoredCounties counties;
    @Inject private BusinessClock businessClock;
    @Inject private Event<AuditedEvent> events;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    /**
     * The actor of a request that carries a token.
     *
     * @param tokenId key of the token
     */
    public record Bearer(long tokenId, Actor actor) {}

    /**
     * Returns all tokens of the county, newest first.
     *
     * @throws NotFoundException if the actor does not work for it
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public List<AccessTokenLine> of(Actor actor, CountyCode county) {
        requireOwn(actor, county);
        return tokens.of(actor, county);
    }

    /**
     * Makes a token in the actor's name.
     *
     * @throws NotFoundException if the actor is not a preparer of the county
     */
    @Allowed(Role.COUNTY_PREPARER)
    public TokenDecision make(Actor actor, CountyCode county, TokenRequest wanted) {
        if (!actor.has(Role.COUNTY_PREPARER, county)) {
            throw new NotFoundException("county");
        }
        List<Problem> problems = wanted.problems();
        if (!problems.isEmpty()) {
            return new TokenDecision.Refused(problems);
        }
        // Locked first, like the audit trail, so that two requests run one after the other.
        lock(actor.accountId(), county);
        if (!isPreparer(actor.accountId(), county)) {
            // The account was disabled or lost the role after the request began.
            throw new NotFoundException("county");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long open =
                tokens.of(actor, county).stream()
                        .filter(token -> token.standing(now) == AccessToken.Standing.ACTIVE)
                        .count();
        if (open >= MOST) {
            return new TokenDecision.Refused(
                    List.of(new Problem("name", "token.tooMany", List.of(MOST))));
        }
        String secret = TokenSecret.next(random);
        tokens.add(
                new AccessToken(
                        actor,
                        county,
                        wanted.name(),
                        TokenSecret.digest(secret),
                        now,
                        now.plus(Integer.parseInt(wanted.days()), ChronoUnit.DAYS)));
        audit(AccountEvent.Kind.TOKEN_MADE, actor, actor.accountId(), county, wanted.name());
        return new TokenDecision.Made(secret);
    }

    /**
     * Revokes a token of the county. Does nothing if it was already revoked.
     *
     * @throws NotFoundException if the actor does not work for its county
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public void revoke(Actor actor, CountyCode county, long id) {
        AccessTokenLine token =
                of(actor, county).stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("token"));
        lock(token.accountId(), county);
        if (tokens.revoke(id, clock.instant())) {
            audit(AccountEvent.Kind.TOKEN_REVOKED, actor, token.accountId(), county, token.name());
        }
    }

    /**
     * Returns the actor of a secret: its owner, as a preparer of the one county and nothing more.
     * Empty if the secret is unknown, revoked or expired. The token is revoked with its owner's
     * account or role, but both are checked here again.
     */
    @ForEverybody
    public Optional<Bearer> bearer(String secret) {
        if (!TokenSecret.isMeant(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<AccessTokenLine> found = tokens.open(TokenSecret.digest(secret), now);
        found.filter(token -> isToNote(token, now))
                .ifPresent(token -> tokens.used(token.id(), now));
        return found.map(AccessTokenService::bearer);
    }

    /** Locks account and county, so that changes to their tokens run one after the other. */
    private void lock(long account, CountyCode county) {
        accounts.lock(account);
        counties.lock(county);
    }

    /** Returns whether the account is enabled and a preparer of the county. */
    private boolean isPreparer(long account, CountyCode county) {
        Actor.Grant preparer = new Actor.Grant(Role.COUNTY_PREPARER, county, null);
        return accounts.withId(account)
                .filter(owner -> !owner.isDisabled() && owner.grants().contains(preparer))
                .isPresent();
    }

    private static boolean isToNote(AccessTokenLine token, Instant now) {
        return token.lastUsedAt() == null || token.lastUsedAt().plus(EXACT_TO).isBefore(now);
    }

    private static Bearer bearer(AccessTokenLine token) {
        String name = token.owner() + " (" + token.name() + ")";
        Actor.Grant preparer = new Actor.Grant(Role.COUNTY_PREPARER, token.county(), null);
        return new Bearer(
                token.id(),
                new Actor(
                        token.accountId(),
                        name.length() > LONGEST_NAME ? token.owner() : name,
                        Set.of(preparer)));
    }

    private void audit(
            AccountEvent.Kind kind, Actor actor, long owner, CountyCode county, String name) {
        events.fire(
                new AccountEvent(
                        kind,
                        owner,
                        actor.accountId(),
                        actor.name(),
                        county + " " + name,
                        businessClock.instant()));
    }

    private static void requireOwn(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
    }
}
