package org.csecprogress.identity.provider.service;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.csecprogress.identity.provider.service.ProviderDirectory.Published;
import org.csecprogress.identity.provider.service.ProviderExchange.Asked;
import org.csecprogress.identity.provider.service.ProviderExchange.Told;
import org.csecprogress.kernel.service.SiteAddress;

/**
 * Sends browsers to an identity provider, and hears from it who came back: the authorization code
 * flow with PKCE.
 */
@ApplicationScoped
class ProviderDoors {
    /** The path to which a provider sends people back, before its short name. */
    static final String BACK = "/sign-in/returned/";

    @Inject private ProviderSettings settings;
    @Inject private ProviderDirectory directory;
    @Inject private ProviderExchange exchange;
    @Inject private ProviderTickets tickets;
    @Inject private SiteAddress site;
    private final Clock clock = Clock.systemUTC();

    /** The outcome of coming back: a person, or why there is none. */
    record Heard(NamedPerson person, ProviderRefusal refusal) {
        private static Heard refused(ProviderRefusal why) {
            return new Heard(null, why);
        }
    }

    /**
     * Returns the way to a provider.
     *
     * @param account to be linked, or {@link Begun#NONE}
     * @param session in which that is asked for, or {@link Begun#NONE}
     */
    Departure leave(Provider provider, long account, long session) {
        Optional<Published> published = directory.of(provider);
        if (published.isEmpty()) {
            return new Departure.Refused(ProviderRefusal.UNREACHABLE);
        }
        Begun begun = tickets.begin(provider.id(), account, session);
        var request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                scope(provider),
                                provider.client(),
                                back(provider))
                        .endpointURI(published.get().metadata().getAuthorizationEndpointURI())
                        .state(tickets.state(begun))
                        .nonce(tickets.nonce(begun))
                        .codeChallenge(tickets.verifier(begun), CodeChallengeMethod.S256);
        if (begun.isOfLink()) {
            // Else whoever used the machine before and is still signed in there would be linked.
            request.prompt(Prompt.Type.LOGIN);
        }
        if (!provider.strong().isEmpty()) {
            request.maxAge(Math.toIntExact(TokenClaims.RECENT.toSeconds()));
        }
        URI address = request.build().toURI();
        return new Departure.Away(address.toString(), tickets.signed(begun));
    }

    private static Scope scope(Provider provider) {
        Scope scope = new Scope(OIDCScopeValue.OPENID, OIDCScopeValue.PROFILE);
        if (provider.key().equals(TokenClaims.EMAIL)) {
            scope.add(OIDCScopeValue.EMAIL);
        }
        return scope;
    }

    /** Returns the person who came back. */
    Heard hear(ProviderAnswer answer) {
        Optional<Begun> begun =
                tickets.find(answer.signed())
                        .filter(way -> way.provider().equals(answer.provider()));
        Optional<Provider> provider = begun.flatMap(way -> settings.named(way.provider()));
        if (provider.isEmpty()) {
            return Heard.refused(ProviderRefusal.OLD);
        }
        Optional<Published> published = directory.of(provider.get());
        if (published.isEmpty()) {
            return Heard.refused(ProviderRefusal.UNREACHABLE);
        }
        return hear(answer, begun.get(), provider.get(), published.get());
    }

    private Heard hear(ProviderAnswer answer, Begun begun, Provider provider, Published published) {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(back(provider), answer.said());
        } catch (ParseException | IllegalArgumentException e) {
            // An empty code or state is an illegal argument there.
            return Heard.refused(ProviderRefusal.REFUSED);
        }
        if (!tickets.state(begun).equals(response.getState()) || !tickets.spend(begun)) {
            return Heard.refused(ProviderRefusal.OLD);
        }
        if (!isOf(provider, published, response)) {
            return Heard.refused(ProviderRefusal.REFUSED);
        }
        if (response instanceof AuthenticationErrorResponse error) {
            boolean isDenied = OAuth2Error.ACCESS_DENIED.equals(error.getErrorObject());
            return Heard.refused(isDenied ? ProviderRefusal.DENIED : ProviderRefusal.REFUSED);
        }
        var code = ((AuthenticationSuccessResponse) response).getAuthorizationCode();
        if (code == null) {
            return Heard.refused(ProviderRefusal.REFUSED);
        }
        var asked = new Asked(code, back(provider), tickets.verifier(begun), tickets.nonce(begun));
        Told told = exchange.ask(provider, published, asked);
        return told.refusal() == null
                ? named(begun, provider, new TokenClaims(told.claims()))
                : Heard.refused(told.refusal());
    }

    /** Whether the answer says that it is of that provider, if the provider says so (RFC 9207). */
    private static boolean isOf(
            Provider provider, Published published, AuthenticationResponse response) {
        return response.getIssuer() == null
                ? !published.metadata().supportsAuthorizationResponseIssuerParam()
                : response.getIssuer().equals(provider.issuer());
    }

    private Heard named(Begun begun, Provider provider, TokenClaims claims) {
        if (!claims.isIn(provider)) {
            return Heard.refused(ProviderRefusal.NO_GROUP);
        }
        return claims.key(provider.key())
                .map(
                        key ->
                                new Heard(
                                        new NamedPerson(
                                                provider,
                                                key,
                                                claims.isStrong(provider, clock.instant()),
                                                begun),
                                        null))
                .orElseGet(() -> Heard.refused(ProviderRefusal.REFUSED));
    }

    private URI back(Provider provider) {
        return URI.create(site.of(BACK + provider.id()));
    }
}
