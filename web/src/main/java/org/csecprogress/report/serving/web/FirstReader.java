package org.csecprogress.report.serving.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the newest report like a reader, so that nobody else is the first for whom a page is
 * rendered. Rendered pages belong to an edition; a new one is read anew.
 */
final class FirstReader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI portal;
    private final Supplier<String> edition;
    private final Supplier<List<String>> addresses;
    private final HttpClient client;
    private String read = "";

    /**
     * @param portal the address under which the portal reaches itself
     * @param edition a fingerprint of everything that pages show
     * @param addresses the paths to read
     */
    FirstReader(URI portal, Supplier<String> edition, Supplier<List<String>> addresses) {
        this.portal = portal;
        this.edition = edition;
        this.addresses = addresses;
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /**
     * Reads the pages of an edition that was not read yet.
     *
     * @return how many pages it read
     * @throws IOException if the portal does not answer, or not with a page; the edition is read
     *     again
     * @throws InterruptedException if the server stops
     */
    int read() throws IOException, InterruptedException {
        String now = edition.get();
        if (now.equals(read)) {
            return 0;
        }
        List<String> all = addresses.get();
        for (String address : all) {
            read(address);
        }
        read = now;
        return all.size();
    }

    private void read(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(portal.resolve(address)).timeout(PATIENCE).build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
            throw new IOException(address + " answered " + status);
        }
    }
}
