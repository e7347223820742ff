package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * A request that is sent many times as browsers send it: for compressed content, on connections
 * that stay open.
 */
final class ManyRequests {
    private static final Pattern STYLE_SHEET = Pattern.compile("\"(/look/[^\"]+\\.css)\"");
    private static final int UNCHANGED = 304;

    private final HttpClient client;
    private final HttpRequest request;
    private final HttpResponse<byte[]> first;

    private ManyRequests(HttpClient client, HttpRequest request) {
        this.client = client;
        this.request = request;
        this.first = send();
    }

    /** Creates the request of an address, and sends it once. */
    static ManyRequests of(HttpClient client, String url) {
        return new ManyRequests(client, get(url).build());
    }

    /** Returns a client for such requests. */
    static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpRequest.Builder get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip");
    }

    /** Returns the request of somebody who has the content already. */
    ManyRequests ofKnown() {
        String tag = first.headers().firstValue("ETag").orElseThrow();
        var known =
                new ManyRequests(
                        client, get(request.uri().toString()).header("If-None-Match", tag).build());
        assertThat(known.first.statusCode()).isEqualTo(UNCHANGED);
        return known;
    }

    /** Returns the request of the portal's style sheet whose size is nearest to this content's. */
    ManyRequests styleSheet(String base) {
        String home = new Web(base).get("/").body();
        List<ManyRequests> sheets =
                STYLE_SHEET
                        .matcher(home)
                        .results()
                        .map(found -> of(client, base + found.group(1)))
                        .toList();
        return sheets.stream()
                .min(Comparator.comparing(sheet -> Math.abs(sheet.size() - size())))
                .orElseThrow();
    }

    /** Returns the number of bytes of the content as it was sent. */
    int size() {
        return first.body().length;
    }

    /** Returns the content as it was sent. */
    byte[] content() {
        return first.body().clone();
    }

    private HttpResponse<byte[]> send() {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        }
    }

    /** Sends it so many times, one after another; each answer has to be the first one again. */
    void send(int times) {
        for (int i = 0; i < times; i++) {
            HttpResponse<byte[]> answer = send();
            assertThat(answer.statusCode()).as(toString()).isEqualTo(first.statusCode());
            assertThat(answer.body()).as(toString()).hasSameSizeAs(first.body());
        }
    }

    /** Sends it so many times in all, as many clients at once. */
    void send(int times, int clients) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> sending = new ArrayList<>();
            for (int each = 0; each < clients; each++) {
                sending.add(threads.submit(() -> send(times / clients)));
            }
            for (Future<?> each : sending) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Override
    public String toString() {
        return first.statusCode() + " " + request.uri();
    }
}
