package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Makes what pages ask browsers for. */
@ApplicationScoped
public class PasskeyRequests {
    @Inject private Challenges challenges;
    @Inject private RelyingParty site;

    /**
     * Returns a request; empty if the portal has no address to which a passkey could belong.
     *
     * @param purpose for which the answer counts
     */
    public Optional<PasskeyRequest> of(String purpose, List<String> credentials) {
        return of(challenges.next(purpose), credentials);
    }

    /** Returns a request for a challenge; empty as above. */
    Optional<PasskeyRequest> of(byte[] challenge, List<String> credentials) {
        return site.host()
                .map(
                        host ->
                                new PasskeyRequest(
                                        Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(challenge),
                                        host,
                                        credentials));
    }
}
