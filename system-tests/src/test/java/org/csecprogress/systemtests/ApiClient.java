package org.csecprogress.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of the API, as a county's own system: an access token, no session and no cookies. */
final class ApiClient {
    private static final Pattern SECRET = Pattern.compile("csec_[A-Za-z0-9_-]{43}");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String token;

    private ApiClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Returns a client without a token. */
    static ApiClient unknown(Portal portal) {
        return new ApiClient(portal.url("/api/v1"), "");
    }

    /** Returns a client with a token that the person creates for it. */
    static ApiClient of(Portal portal, People.Person person, String name) {
        return of(portal.url(""), person, name);
    }

    /**
     * A system with a token that the person makes for it.
     *
     * @param server the address of a server, without a slash at its end
     */
    static ApiClient of(String server, People.Person person, String name) {
        return new ApiClient(server + "/api/v1", token(Web.signedIn(server, person), name));
    }

    /** Returns a token that somebody who is signed in makes for a system. */
    static String token(Web web, String name) {
        HtmlForm form = web.form("/county/tokens", "make").set("name", name).set("days", "30");
        HttpResponse<String> made = web.press(form, "make-action");
        String page = made.statusCode() == 302 ? web.get(Filer.go(made)).body() : made.body();
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new IllegalStateException(Filer.complaints(page));
        }
        return secret.group();
    }

    /** Sends any body with any method and headers, as a program might. */
    HttpResponse<String> send(
            String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    HttpResponse<String> get(String path, String accept) {
        return send("GET", path, "", Map.of("Accept", accept));
    }

    HttpResponse<String> put(String path, String type, String body) {
        return send("PUT", path, body, Map.of("Content-Type", type));
    }
}
