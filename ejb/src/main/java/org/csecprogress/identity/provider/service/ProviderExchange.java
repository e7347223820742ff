package org.csecprogress.identity.provider.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.csecprogress.identity.provider.service.ProviderDirectory.Published;

/**
 * Asks an identity provider for the token that a code stands for, and believes it if the provider
 * has signed it for the portal and for this sign-in (OpenID Connect Core 1.0, 3.1.3).
 */
@ApplicationScoped
class ProviderExchange {
    private static final Logger LOG = System.getLogger(ProviderExchange.class.getName());

    /** Signatures that only the provider makes: none with the portal's own secret, and not none. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    /** Statuses from here on are the provider's own failures. */
    private static final int OUT_OF_ORDER = 500;

    /** Requests that wait for one provider at once: a slow one takes no more of the portal. */
    private static final int SLOTS = 4;

    @Inject private ProviderHttp http;
    private final Map<String, Semaphore> slots = new ConcurrentHashMap<>();

    /**
     * The question to which the provider has to answer.
     *
     * @param code that the browser has brought
     * @param back the address to which it was sent back
     * @param verifier of which the provider has the digest
     * @param nonce that the token has to have
     */
    record Asked(AuthorizationCode code, URI back, CodeVerifier verifier, Nonce nonce) {}

    /** The outcome: what the token says, or why there is none that is believed. */
    record Told(IDTokenClaimsSet claims, ProviderRefusal refusal) {
        static Told refused(ProviderRefusal why) {
            return new Told(null, why);
        }
    }

    /** Returns what the provider's token says. */
    Told ask(Provider provider, Published published, Asked asked) {
        Semaphore own = slots.computeIfAbsent(provider.id(), id -> new Semaphore(SLOTS));
        if (!own.tryAcquire()) {
            return Told.refused(ProviderRefusal.UNREACHABLE);
        }
        try {
            OIDCTokenResponse response = response(provider, published.metadata(), asked);
            return new Told(
                    new IDTokenValidator(
                                    provider.issuer(),
                                    provider.client(),
                                    new JWSVerificationKeySelector<>(ALGORITHMS, published.keys()),
                                    null)
                            .validate(response.getOIDCTokens().getIDToken(), asked.nonce()),
                    null);
        } catch (IOException | KeySourceException e) {
            return refused(ProviderRefusal.UNREACHABLE, provider, e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return refused(ProviderRefusal.REFUSED, provider, e);
        } finally {
            own.release();
        }
    }

    private static Told refused(ProviderRefusal why, Provider provider, Exception cause) {
        LOG.log(Level.WARNING, "identity provider {0} is not believed: {1}", provider, cause);
        return Told.refused(why);
    }

    private OIDCTokenResponse response(
            Provider provider, OIDCProviderMetadata metadata, Asked asked)
            throws IOException, ParseException {
        HTTPRequest request =
                new TokenRequest.Builder(
                                metadata.getTokenEndpointURI(),
                                authentication(provider, metadata),
                                new AuthorizationCodeGrant(
                                        asked.code(), asked.back(), asked.verifier()))
                        .build()
                        .toHTTPRequest();
        HTTPResponse answer = request.send(http);
        if (answer.getStatusCode() >= OUT_OF_ORDER) {
            throw new IOException("it answers " + answer.getStatusCode());
        }
        TokenResponse response = OIDCTokenResponseParser.parse(answer);
        if (!response.indicatesSuccess()) {
            throw new ParseException(
                    "it gives no token: " + response.toErrorResponse().getErrorObject().getCode());
        }
        var tokens = (OIDCTokenResponse) response.toSuccessResponse();
        if (tokens.getOIDCTokens().getIDToken() == null) {
            throw new ParseException("it does not say who somebody is");
        }
        return tokens;
    }

    /** Shows the secret in the header, as every provider has to understand, or as it wants it. */
    private static ClientAuthentication authentication(
            Provider provider, OIDCProviderMetadata metadata) {
        List<ClientAuthenticationMethod> known = metadata.getTokenEndpointAuthMethods();
        boolean isPosted =
                known != null
                        && known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return isPosted
                ? new ClientSecretPost(provider.client(), provider.secret())
                : new ClientSecretBasic(provider.client(), provider.secret());
    }
}
