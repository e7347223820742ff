package org.csecprogress.systemtests.inside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All public answers of the portal, found by following its links. */
final class PublicBytes {
    private static final Pattern LINK = Pattern.compile("\"?href\"?[=:]\"(/[^\"#]*)");
    private static final Pattern NOT_PUBLIC =
            Pattern.compile("/(sign-in|county|state|look|invitation|forgotten).*|/favicon.ico");

    /**
     * Pictures of counties, which are alike; those of Alameda stand for them. Each picture of the
     * report has its page and its file; the other forms are made from the same drawing, and those
     * of one map stand for them.
     */
    private static final Pattern ALIKE =
            Pattern.compile(
                    ".*/county/(?!alameda/)[a-z-]+/picture/.*"
                            + "|.*/picture/(?!screening-map[./])[^/]+"
                            + "(\\.png|\\.narrow\\.svg|\\.bib|/embed)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    PublicBytes(int port) {
        root = "http://127.0.0.1:" + port;
    }

    /** An answer as sent, except for its time. */
    record Answer(int status, Map<String, String> headers, String body) {
        String tag() {
            return headers.getOrDefault("etag", "");
        }

        /** Returns where another answer differs; empty if it is the same. */
        String differsFrom(Answer other) {
            if (equals(other)) {
                return "";
            }
            String answers =
                    status + " " + headers + " and " + other.status + " " + other.headers + ": ";
            int at = Arrays.mismatch(body.toCharArray(), other.body.toCharArray());
            return at < 0 ? answers : answers + around(body, at) + " and " + around(other.body, at);
        }

        private static String around(String body, int at) {
            return body.substring(Math.max(0, at - 60), Math.min(body.length(), at + 60));
        }
    }

    /** Requests an address with more headers, in pairs. */
    Answer get(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends a form. */
    Answer post(String address, String fields) {
        return send(
                HttpRequest.newBuilder(URI.create(root + address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build());
    }

    private Answer send(HttpRequest request) {
        URI address = request.uri();
        try {
            HttpResponse<byte[]> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> said = new TreeMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> said.put(lower(name), String.join(", ", values)));
            said.remove("date");
            // The server sets this header after a number of answers, whatever they are.
            said.remove("connection");
            // Random, and of this form, so that it can say nothing of what was withheld.
            if (!said.remove("x-request-id").matches("[0-9a-f]{12}")) {
                throw new AssertionError("another number of the request: " + address);
            }
            // Decode each byte as a character, so that compressed bodies can be compared too.
            String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
            return new Answer(answer.statusCode(), said, body);
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + address, e);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns all answers by address, starting from the first pages. */
    Map<String, Answer> all(String... first) {
        Map<String, Answer> answers = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String address : first) {
            open.add(address);
        }
        while (!open.isEmpty()) {
            String address = open.remove();
            if (!answers.containsKey(address)) {
                Answer answer = get(address);
                answers.put(address, answer);
                Matcher link = LINK.matcher(answer.body());
                while (link.find()) {
                    if (!NOT_PUBLIC.matcher(link.group(1)).matches()
                            && !ALIKE.matcher(link.group(1)).matches()) {
                        open.add(link.group(1));
                    }
                }
            }
        }
        return answers;
    }
}
