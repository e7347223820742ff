package org.csecprogress.identity.session.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.identity.session.HeldSession;
import org.csecprogress.identity.session.SessionLimits;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds and ends sessions. Whoever holds the secret of a session is its owner; it is begun by the
 * sign-in alone. Sessions follow the real time.
 */
@Stateless
@Guarded
@ForEverybody
public class SessionService {
    @Inject private AccountSessions sessions;
    @Inject private BusinessClock business;
    @Inject private Event<AuditedEvent> events;

    @Inject
    @ConfigProperty(name = "csec.session.seconds", defaultValue = "1800")
    private long idleSeconds;

    @Inject
    @ConfigProperty(name = "csec.session.longest.seconds", defaultValue = "43200")
    private long longestSeconds;

    private final Clock clock = Clock.systemUTC();

    /** Returns how long a session lasts. */
    public SessionLimits limits() {
        return new SessionLimits(
                Duration.ofSeconds(idleSeconds), Duration.ofSeconds(longestSeconds));
    }

    /**
     * Returns the session of a secret, with the roles of today, so that a revoked role ends with
     * the next request; empty if it has ended. Notes the request, but not each of many.
     */
    public Optional<OpenSession> find(String secret) {
        return held(secret).map(session -> noted(session, false));
    }

    /** Returns the session of a secret and notes the request in any case; empty if it has ended. */
    public Optional<OpenSession> extend(String secret) {
        return held(secret).map(session -> noted(session, true));
    }

    /** Ends the session of a secret, which is recorded; does nothing if there is none. */
    public void end(String secret) {
        held(secret)
                .filter(open -> sessions.end(actor(open), open.id(), clock.instant()))
                .ifPresent(
                        open ->
                                events.fire(
                                        new AccountEvent(
                                                AccountEvent.Kind.SIGNED_OUT,
                                                open.accountId(),
                                                open.accountId(),
                                                open.name(),
                                                "",
                                                business.instant())));
    }

    /** Returns the sessions of the actor that have not ended, the last used one first. */
    public List<AccountSession> open(Actor owner) {
        Instant now = clock.instant();
        return sessions.open(owner).stream().filter(each -> each.holds(limits(), now)).toList();
    }

    private Optional<HeldSession> held(String secret) {
        return sessions.withSecret(TokenSecret.digest(secret))
                .filter(session -> session.holds(limits(), clock.instant()));
    }

    private OpenSession noted(HeldSession session, boolean always) {
        Instant now = clock.instant();
        Instant seen = session.lastSeenAt();
        if (always || limits().isWorthWriting(seen, now)) {
            sessions.seen(session.id(), now);
            seen = now;
        }
        return new OpenSession(session.id(), actor(session), limits().end(session.beganAt(), seen));
    }

    private Actor actor(HeldSession session) {
        return session.actor(business.today());
    }
}
