package org.csecprogress.identity.provider.service;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Knows where identity providers are asked and with which keys they sign, as they publish it
 * (OpenID Connect Discovery 1.0). It is read when it is needed and kept for a while; a key that is
 * not known yet is looked up again, a few times a minute at most.
 */
@ApplicationScoped
class ProviderDirectory {
    private static final Logger LOG = System.getLogger(ProviderDirectory.class.getName());
    private static final Duration KEPT = Duration.ofHours(1);

    /** How long nobody waits for a provider again that did not respond. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);

    private static final long KEYS_KEPT = Duration.ofMinutes(5).toMillis();
    private static final long KEYS_PATIENCE = Duration.ofSeconds(15).toMillis();
    private static final long KEYS_PAUSE = Duration.ofSeconds(10).toMillis();

    /**
     * A provider, or that it did not respond.
     *
     * @param published where it is asked; empty if that could not be read
     * @param until when it is read again
     */
    private record Read(Optional<Published> published, Instant until) {}

    /**
     * The addresses and keys that a provider publishes.
     *
     * @param metadata its addresses and what it can do
     * @param keys with which it signs
     */
    record Published(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    @Inject private ProviderHttp http;
    private final Map<String, Read> known = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    /**
     * Returns what a provider publishes; empty if it does not respond. One request reads it, and
     * all others go on with what was read before.
     */
    Optional<Published> of(Provider provider) {
        Instant now = clock.instant();
        Read before = known.get(provider.id());
        if (before != null && before.until().isAfter(now)) {
            return before.published();
        }
        Optional<Published> old = before == null ? Optional.empty() : before.published();
        Read meanwhile = new Read(old, now.plus(GIVEN_UP));
        boolean isFirst =
                before == null
                        ? known.putIfAbsent(provider.id(), meanwhile) == null
                        : known.replace(provider.id(), before, meanwhile);
        if (!isFirst) {
            return known.get(provider.id()).published();
        }
        Optional<Published> read = read(provider);
        if (read.isEmpty()) {
            return old;
        }
        known.put(provider.id(), new Read(read, now.plus(KEPT)));
        return read;
    }

    private Optional<Published> read(Provider provider) {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(
                            http.retrieveResource(
                                            OIDCProviderMetadata.resolveURL(provider.issuer()))
                                    .getContent());
            check(provider, metadata);
            JWKSource<SecurityContext> keys =
                    JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), http)
                            .cache(KEYS_KEPT, KEYS_PATIENCE)
                            .refreshAheadCache(false)
                            .rateLimited(KEYS_PAUSE)
                            .build();
            return Optional.of(new Published(metadata, keys));
        } catch (IOException | GeneralException e) {
            LOG.log(Level.WARNING, "identity provider {0} cannot be read: {1}", provider, e);
            return Optional.empty();
        }
    }

    private static void check(Provider provider, OIDCProviderMetadata metadata)
            throws GeneralException {
        if (!metadata.getIssuer().equals(provider.issuer())) {
            throw new GeneralException("it says that it is " + metadata.getIssuer());
        }
        boolean isSafe =
                Stream.of(
                                metadata.getAuthorizationEndpointURI(),
                                metadata.getTokenEndpointURI(),
                                metadata.getJWKSetURI())
                        .allMatch(each -> isSafe(each, provider));
        if (!isSafe) {
            throw new GeneralException("one of its addresses is missing or without https");
        }
    }

    /** Without https only where the provider itself is: it may name no other machine's inside. */
    private static boolean isSafe(URI address, Provider provider) {
        return address != null
                && ProviderSettings.isSafe(address.toString())
                && ("https".equals(address.getScheme())
                        || provider.issuer().getValue().startsWith("http:"));
    }
}
