package org.csecprogress.identity.factor.service;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csecprogress.kernel.service.SiteAddress;

/**
 * The site to which passkeys belong, by the portal's public address: a browser shows a passkey to
 * no other site, so nobody can be led to a copy of the portal.
 */
@ApplicationScoped
class RelyingParty {
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    @Inject private SiteAddress site;

    /** Returns the host name; empty if the portal has no address, or one of numbers. */
    Optional<String> host() {
        return Optional.ofNullable(URI.create(site.of("/")).getHost())
                .filter(host -> !NUMBERS.matcher(host).matches());
    }

    /** Returns what an answer to a challenge must say. */
    ServerProperty expecting(byte[] challenge) {
        URI address = URI.create(site.of("/"));
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return ServerProperty.builder()
                .origin(new Origin(address.getScheme() + "://" + address.getHost() + port))
                .rpId(address.getHost())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
