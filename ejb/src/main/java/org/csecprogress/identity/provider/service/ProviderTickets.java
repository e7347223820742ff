package org.csecprogress.identity.provider.service;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.identity.factor.SpentChallenges;
import org.csecprogress.identity.session.SessionSecret;
import org.csecprogress.kernel.service.Keys;

/**
 * Knows a browser again that comes back from an identity provider, by a signed text in its cookie.
 * What goes to the provider is derived from that text with the portal's secret, so none of it has
 * to be stored, and none of it tells another. A text counts once, on all nodes.
 */
@ApplicationScoped
class ProviderTickets {
    /** How long somebody may take to sign in at the provider. */
    static final Duration VALID = Duration.ofMinutes(10);

    private static final String PART = "away at a provider";
    private static final Pattern FORM =
            Pattern.compile(
                    "((\\d{1,12})\\.[0-9a-f]+\\.([a-z0-9]{1,20})\\.(\\d{1,18})\\.(\\d{1,18}))"
                            + "\\.([0-9a-f]{64})");

    @Inject private Keys keys;
    @Inject private SpentChallenges spent;
    private final Clock clock = Clock.systemUTC();

    /**
     * Begins a way to a provider.
     *
     * @param account to be linked, or {@link Begun#NONE}
     * @param session in which that is asked for, or {@link Begun#NONE}
     */
    Begun begin(String provider, long account, long session) {
        String until = Long.toString(clock.instant().plus(VALID).getEpochSecond());
        String text =
                String.join(
                        ".",
                        until,
                        SessionSecret.next(),
                        provider,
                        Long.toString(account),
                        Long.toString(session));
        return new Begun(text, provider, account, session);
    }

    /** Returns what the browser keeps. */
    String signed(Begun begun) {
        return begun.text() + "." + keys.sign(PART, begun.text());
    }

    /** Returns the way of a signed text; empty if it is too old or not ours. */
    Optional<Begun> find(String signed) {
        Matcher parts = FORM.matcher(signed);
        if (!parts.matches()
                || !keys.isSigned(PART, parts.group(1), parts.group(6))
                || Instant.ofEpochSecond(Long.parseLong(parts.group(2)))
                        .isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(
                new Begun(
                        parts.group(1),
                        parts.group(3),
                        Long.parseLong(parts.group(4)),
                        Long.parseLong(parts.group(5))));
    }

    /** Spends a way; returns whether it was unspent. */
    boolean spend(Begun begun) {
        try {
            return spent.spend(TokenSecret.digest(begun.text()), clock.instant());
        } catch (PersistenceException e) {
            // Another request spent it at the same moment.
            return false;
        }
    }

    /** Returns what the provider sends back with the browser. */
    State state(Begun begun) {
        return new State(keys.sign("provider state", begun.text()));
    }

    /** Returns what the provider puts into the token. */
    Nonce nonce(Begun begun) {
        return new Nonce(keys.sign("provider nonce", begun.text()));
    }

    /** Returns what the portal shows with the code (PKCE), of which the browser knows a digest. */
    CodeVerifier verifier(Begun begun) {
        return new CodeVerifier(keys.sign("provider verifier", begun.text()));
    }
}
