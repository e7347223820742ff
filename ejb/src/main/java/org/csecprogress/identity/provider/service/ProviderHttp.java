package org.csecprogress.identity.provider.service;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks identity providers. An answer has to be there whole within ten seconds, and is read to a
 * bound, so that a slow or hostile provider holds no thread and no memory of the portal. Redirects
 * are not followed: a provider says itself where it is asked.
 */
@ApplicationScoped
class ProviderHttp implements ResourceRetriever, HTTPRequestSender {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HttpResponse<byte[]> answer = answer(request(address).GET().build());
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return new Resource(text(answer), type(answer));
    }

    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = request(asked.getURL());
        asked.getHeaderMap()
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        boolean isPost = asked.getMethod() == HTTPRequest.Method.POST;
        HttpResponse<byte[]> answer =
                answer(
                        isPost
                                ? request.POST(HttpRequest.BodyPublishers.ofString(asked.getBody()))
                                        .build()
                                : request.GET().build());
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        answer.headers()
                .map()
                .forEach((name, values) -> response.setHeader(name, values.toArray(new String[0])));
        response.setBody(text(answer));
        return response;
    }

    private static HttpRequest.Builder request(URL address) throws IOException {
        try {
            return HttpRequest.newBuilder(address.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("no address: " + address, e);
        }
    }

    /** The time is of the whole answer: a client's own ends with the headers. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, headers -> new BoundedBody());
        try {
            return answer.get(TO_ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("no answer of " + host(request.uri()), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer in time of " + host(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String host(URI address) {
        return address.getAuthority();
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
