package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.identity.provider.ProviderLinks;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.KnownDevices;
import org.csecprogress.identity.session.SessionSecret;

/** Begins sessions, and remembers on which devices there were any. */
@ApplicationScoped
class DeviceSessions {
    @Inject private AccountSessions sessions;
    @Inject private KnownDevices devices;
    @Inject private ProviderLinks providers;
    private final Clock clock = Clock.systemUTC();

    /**
     * The secrets of a new session, for the browser's cookies.
     *
     * @param device the secret by which the device is known from now on
     */
    record Secrets(String session, String device) {}

    /** Returns the device, if the account has signed in there before. */
    Optional<KnownDevice> known(Account account, SignInPlace place) {
        return SessionSecret.isMeant(place.deviceSecret())
                ? devices.find(account.id(), TokenSecret.digest(place.deviceSecret()))
                : Optional.empty();
    }

    /** Whether the account knows other devices, so that its owner would notice a new one. */
    boolean isNew(Account account, Optional<KnownDevice> device) {
        return device.isEmpty() && devices.isAny(account.id());
    }

    /** Begins a session. */
    Secrets begin(Account account, Optional<KnownDevice> device, SignInPlace place) {
        Instant now = clock.instant();
        String session = SessionSecret.next();
        sessions.add(new AccountSession(account, TokenSecret.digest(session), place.device(), now));
        if (device.isPresent()) {
            device.get().seen(place.device(), now);
            return new Secrets(session, place.deviceSecret());
        }
        String fresh = SessionSecret.next();
        devices.add(new KnownDevice(account.id(), TokenSecret.digest(fresh), place.device(), now));
        return new Secrets(session, fresh);
    }

    /** Forgets all devices of an account. */
    void forget(long accountId) {
        devices.forgetAll(accountId);
    }

    /**
     * Forgets all devices of an account and ends its links with identity providers, where somebody
     * else may have had them.
     */
    void distrust(long accountId) {
        forget(accountId);
        providers.removeAll(accountId);
    }
}
