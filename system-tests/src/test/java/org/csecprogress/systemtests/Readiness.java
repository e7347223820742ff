package org.csecprogress.systemtests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a server that starts whether the portal is ready. */
final class Readiness {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    Readiness(String server) {
        request =
                HttpRequest.newBuilder(URI.create(server + "/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
    }

    boolean isUp() {
        try {
            // The client's own timeout covers only the headers; this one covers the body too.
            return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                            .get(10, TimeUnit.SECONDS)
                            .statusCode()
                    == 200;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
