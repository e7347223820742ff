package org.csecprogress.builders;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An identity provider on this machine (OpenID Connect Core 1.0, the authorization code flow with
 * PKCE). It asks nobody anything: the test says who signs in, and where the provider lies.
 */
public final class TestProvider implements AutoCloseable {
    private static final String CLIENT = "portal";

    /** Some of its characters have to be escaped in the header (RFC 6749, 2.3.1). */
    private static final String SECRET = "known+to:tests/alone=and%2Fto~nobody-else";

    private static final Map<String, String> EXPECTED =
            Map.of(
                    "response_type", "code",
                    "client_id", CLIENT,
                    "scope", "(.* )?openid( .*)?",
                    "redirect_uri", "https?://.+",
                    "state", ".{16,}",
                    "nonce", ".{16,}",
                    "code_challenge_method", "S256",
                    "code_challenge", "[\\w-]{43}");

    /** A code that was given to a browser stands for its request and the person. */
    private record Grant(Map<String, String> asked, Map<String, Object> person) {}

    private final HttpServer server;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, Object> changed = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of("sub", "somebody");
    private volatile Consumer<JWTClaimsSet.Builder> lie = claims -> {};
    private volatile JWK published;
    private volatile Function<JWTClaimsSet, String> signer;
    private volatile String error = "";
    private volatile String answerIssuer;
    private volatile boolean isSilent;
    private volatile boolean isFailing;

    /** Starts a provider; port 0 stands for any that is free. */
    public TestProvider(int port) {
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            server = HttpServer.create(new InetSocketAddress(here, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answerIssuer = issuer();
        rotateKeys();
        server.createContext("/", this::serve);
        server.start();
    }

    /** Starts a provider at any free port. */
    public static TestProvider start() {
        return new TestProvider(0);
    }

    /** Returns its address. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the portal's settings for it under a short name. */
    public Map<String, String> settings(String id) {
        String prefix = "csec.provider." + id + ".";
        return Map.of(
                prefix + "name",
                "Test State",
                prefix + "issuer",
                issuer(),
                prefix + "client",
                CLIENT,
                prefix + "secret",
                SECRET,
                prefix + "county",
                "all");
    }

    /** Signs this person in from now on, by the claims of the token: {@code sub} and others. */
    public TestProvider person(Map<String, Object> claims) {
        person = Map.copyOf(claims);
        return this;
    }

    /** Changes the claims of the next token. */
    public TestProvider lie(Consumer<JWTClaimsSet.Builder> change) {
        lie = change;
        return this;
    }

    /** Publishes another value about itself, such as its issuer. */
    public TestProvider publish(String name, Object value) {
        changed.put(name, value);
        return this;
    }

    /** Signs with this key from now on and publishes it alone. */
    public TestProvider signWith(JWK key) {
        published = key;
        return signUnpublished(key);
    }

    /** Signs with a new key from now on and publishes it alone. */
    public TestProvider rotateKeys() {
        return signWith(key(UUID.randomUUID().toString()));
    }

    /** Signs with a key that it does not publish. */
    public TestProvider signWithUnknownKey() {
        return signUnpublished(key("unknown"));
    }

    /** Signs with a key that it does not publish, in the name of the one that it does. */
    public TestProvider signWithForgedKey() {
        return signUnpublished(key(published.getKeyID()));
    }

    /** Signs with the portal's secret (HS256). */
    public TestProvider signWithSecret() {
        return signUnpublished(
                new OctetSequenceKey.Builder(SECRET.getBytes(StandardCharsets.UTF_8))
                        .keyID(published.getKeyID())
                        .build());
    }

    private TestProvider signUnpublished(JWK key) {
        signer = claims -> signed(key, claims);
        return this;
    }

    /** Does not sign. */
    public TestProvider signWithNone() {
        signer = claims -> new PlainJWT(claims).serialize();
        return this;
    }

    /** Answers without a token of the person. */
    public TestProvider withoutIdToken() {
        signer = claims -> null;
        return this;
    }

    /** Sends people back without a sign-in, as if they had turned back. */
    public TestProvider deny() {
        return answerError("access_denied");
    }

    /** Sends people back with an error; none if it is empty. */
    public TestProvider answerError(String code) {
        error = code;
        return this;
    }

    /** Names another issuer when it sends people back; none if it is empty (RFC 9207). */
    public TestProvider answerIssuer(String issuer) {
        answerIssuer = issuer;
        return this;
    }

    /** Closes every connection without an answer. */
    public TestProvider silent() {
        isSilent = true;
        return this;
    }

    /** Answers everything with status 503, as the proxy of a stopped provider does. */
    public TestProvider failing() {
        isFailing = true;
        return this;
    }

    /**
     * Signs the person in at an authorization address, as a browser does that follows no redirect.
     *
     * @return the parameters with which the browser is sent back
     */
    public Map<String, List<String>> answer(String address) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, URI.create(address));
        request.setFollowRedirects(false);
        try {
            var response = request.send();
            response.ensureStatusCode(302);
            return URLUtils.parseParameters(response.getLocation().getRawQuery());
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isSilent) {
                return;
            }
            switch (isFailing ? "" : exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, 200, metadata());
                case "/keys" -> send(exchange, 200, new JWKSet(published).toJSONObject());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> exchange.sendResponseHeaders(503, -1);
            }
        }
    }

    private Map<String, Object> metadata() {
        Map<String, Object> all = new HashMap<>();
        all.put("issuer", issuer());
        all.put("authorization_endpoint", issuer() + "/authorize");
        all.put("token_endpoint", issuer() + "/token");
        all.put("jwks_uri", issuer() + "/keys");
        all.put("response_types_supported", List.of("code"));
        all.put("subject_types_supported", List.of("public"));
        all.put("id_token_signing_alg_values_supported", List.of(algorithm(published).getName()));
        all.put("authorization_response_iss_parameter_supported", true);
        all.putAll(changed);
        return all;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        for (var each : EXPECTED.entrySet()) {
            if (!asked.getOrDefault(each.getKey(), "").matches(each.getValue())) {
                send(exchange, 400, Map.of("wrong or missing", each.getKey()));
                return;
            }
        }
        Map<String, List<String>> said = new HashMap<>();
        if (error.isEmpty()) {
            String code = UUID.randomUUID().toString();
            grants.put(code, new Grant(asked, person));
            said.put("code", List.of(code));
        } else {
            said.put("error", List.of(error));
        }
        said.put("state", List.of(asked.get("state")));
        if (!answerIssuer.isEmpty()) {
            said.put("iss", List.of(answerIssuer));
        }
        String back = asked.get("redirect_uri") + "?" + URLUtils.serializeParameters(said);
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> asked = form(new String(body, StandardCharsets.UTF_8));
        if (!isPortal(exchange.getRequestHeaders().getFirst("Authorization"), asked)) {
            send(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Grant grant = grants.remove(asked.getOrDefault("code", ""));
        if (grant == null || !isOf(grant.asked(), asked)) {
            send(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> tokens = new HashMap<>();
        tokens.put("access_token", UUID.randomUUID().toString());
        tokens.put("token_type", "Bearer");
        tokens.put("id_token", idToken(grant));
        send(exchange, 200, tokens);
    }

    private boolean isPortal(String header, Map<String, String> asked) {
        var methods = changed.get("token_endpoint_auth_methods_supported");
        if (List.of("client_secret_post").equals(methods)) {
            return CLIENT.equals(asked.get("client_id"))
                    && SECRET.equals(asked.get("client_secret"));
        }
        String both = CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return ("Basic "
                        + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .equals(header);
    }

    private static boolean isOf(Map<String, String> asked, Map<String, String> shown) {
        byte[] digest = DigestUtils.sha256(shown.getOrDefault("code_verifier", ""));
        return "authorization_code".equals(shown.get("grant_type"))
                && asked.get("redirect_uri").equals(shown.get("redirect_uri"))
                && asked.get("code_challenge").equals(Base64URL.encode(digest).toString());
    }

    private String idToken(Grant grant) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", grant.asked().get("nonce"))
                        .claim("auth_time", now.getEpochSecond());
        grant.person().forEach(claims::claim);
        lie.accept(claims);
        lie = told -> {};
        return signer.apply(claims.build());
    }

    private static JWK key(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWK key, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(algorithm(key)).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new DefaultJWSSignerFactory().createJWSSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static JWSAlgorithm algorithm(JWK key) {
        Map<KeyType, JWSAlgorithm> algorithms =
                Map.of(KeyType.OCT, JWSAlgorithm.HS256, KeyType.RSA, JWSAlgorithm.RS256);
        return algorithms.getOrDefault(key.getKeyType(), JWSAlgorithm.ES256);
    }

    private static Map<String, String> form(String query) {
        return MultivaluedMapUtils.toSingleValuedMap(URLUtils.parseParameters(query));
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> json)
            throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
