package org.csecprogress.systemtests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who uses the portal over plain HTTP, with their own session. */
final class Web {
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern SUBMIT =
            Pattern.compile(
                    "<(?:input|button)\\b(?=[^>]*type=\"submit\")[^>]*\\sname=\"([^\"]+)\"[^>]*>");

    private final String base;
    private final BrowserCookies cookies = new BrowserCookies();
    private final HttpClient client;

    private People.Person person;
    private String token = "";
    private String[] headers = {};

    Web(String base) {
        this(base, HttpClient.newBuilder());
    }

    /** Creates somebody whose client knows more, such as whose certificates it trusts. */
    Web(String base, HttpClient.Builder client) {
        this.base = base;
        this.client =
                client.cookieHandler(cookies)
                        // Otherwise the first request offers HTTP/2, and its answer may never end.
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /** Sends an access token with each request from now on. */
    Web bearing(String secret) {
        token = secret;
        return this;
    }

    /** Sends these headers with each page and form that it asks for from now on. */
    Web saying(String... namesAndValues) {
        headers = namesAndValues.clone();
        return this;
    }

    /** Returns a client with whom somebody signed in by the passkey alone. */
    static Web signedIn(String base, People.Person person) {
        Web web = new Web(base);
        OwnDevices.take(base, person.username(), web.cookies);
        web.insist(web.showPasskey("/sign-in", person));
        OwnDevices.keep(base, person.username(), web.cookies);
        return web;
    }

    /** Returns a client with whom somebody of the demonstration signed in by a password alone. */
    static Web signedIn(String base, String username, String password) {
        Web web = new Web(base);
        return web.insist(web.typePassword(username, password));
    }

    private Web insist(HttpResponse<String> answer) {
        if (session() == null) {
            throw new IllegalStateException(
                    "not signed in: "
                            + answer.statusCode()
                            + " "
                            + Filer.complaints(answer.body()));
        }
        return this;
    }

    /** Types a name and a password; most accounts are then asked for a second step. */
    HttpResponse<String> typePassword(String username, String password) {
        return submit("/sign-in", Map.of("username", username, "password", password));
    }

    /** Signs in by the password and the passkey. */
    HttpResponse<String> typePassword(People.Person person, String password) {
        typePassword(person.username(), password);
        return showPasskey("/sign-in/second", person);
    }

    /** Shows a recovery code after the password. */
    HttpResponse<String> recover(String code) {
        return press(form("/sign-in/second", "recover").set("recovery", code), "");
    }

    /** Answers a page that asks for a passkey. */
    private HttpResponse<String> showPasskey(String path, People.Person owner) {
        person = owner;
        String page = get(path).body();
        HtmlForm form = HtmlForm.in(page, "passkey");
        return press(form.set("answer", Passkeys.answer(owner, page, base)), "");
    }

    HttpResponse<String> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).GET();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Returns the bytes of a binary file. */
    byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).GET().build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Returns the status of a request without a body. */
    int ask(String method, String path) {
        return request(method, path).statusCode();
    }

    /** Sends a request without a body. */
    HttpResponse<String> request(String method, String path) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    /** Sends a PUT request with a text as its body. */
    HttpResponse<String> put(String path, String text) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "text/plain")
                        .PUT(HttpRequest.BodyPublishers.ofString(text))
                        .build());
    }

    /** Sends a PUT request with JSON as its body and the access token, as a program does. */
    HttpResponse<String> putJson(String path, String json) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    /** Fills in the page's first form, with its hidden fields and first button, and posts it. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        String page = get(path).body();
        Map<String, String> form = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            form.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        Matcher submit = SUBMIT.matcher(page);
        if (submit.find()) {
            form.put(submit.group(1), "");
        }
        form.putAll(fields);
        return post(path, form);
    }

    /** Returns a form of a page by its identifier. */
    HtmlForm form(String path, String id) {
        HttpResponse<String> page = get(path);
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + page.statusCode());
        }
        return HtmlForm.in(page.body(), id);
    }

    /** Presses a button of a form, and signs its act where that is asked for. */
    HttpResponse<String> press(HtmlForm form, String button) {
        return post(form.action(), Passkeys.signed(person, form, base).pressed(button));
    }

    /** Presses a button of a form that uploads a text file. */
    HttpResponse<String> press(HtmlForm form, String button, String field, String text) {
        String mark = "----a-mark-that-no-field-holds";
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> pair : form.pressed(button)) {
            boolean file = pair.getKey().equals(field);
            body.append("--")
                    .append(mark)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(pair.getKey())
                    .append(file ? "\"; filename=\"sent.csv\"\r\n\r\n" : "\"\r\n\r\n")
                    .append(file ? text : pair.getValue())
                    .append("\r\n");
        }
        body.append("--").append(mark).append("--\r\n");
        return send(
                HttpRequest.newBuilder(URI.create(base + form.action()))
                        .header("Content-Type", "multipart/form-data; boundary=" + mark)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, List.copyOf(form.entrySet()));
    }

    HttpResponse<String> post(String path, List<Map.Entry<String, String>> form) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Posts an empty form with another header. */
    HttpResponse<String> postWith(String path, Map.Entry<String, String> header) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header.getKey(), header.getValue())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    /** Returns fields as a body or an address has them. */
    static String encoded(List<Map.Entry<String, String>> form) {
        return form.stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * Presses a button of a form that uploads a file.
     *
     * @param field the file field
     */
    HttpResponse<String> press(
            HtmlForm form, String button, String field, String name, byte[] content) {
        String boundary = "----" + Long.toHexString(System.nanoTime());
        var body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> pair : form.pressed(button)) {
            if (!pair.getKey().equals(field)) {
                part(body, boundary, "name=\"" + pair.getKey() + "\"");
                body.writeBytes((pair.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        part(body, boundary, "name=\"" + field + "\"; filename=\"" + name + "\"");
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create(base + form.action()))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String about) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + about;
        body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the value of the session cookie, or null. */
    String session() {
        return cookies.value("csec-session").orElse(null);
    }

    /** Returns the cookies that it sends. */
    BrowserCookies cookies() {
        return cookies;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.uri().getPath(), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
