package org.csecprogress.auditrelease.file;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Client for the public API of a portal. It sends requests only to the given address. */
public final class Portal {
    private static final String ROOT = "/api/v1/";

    /** The address of a table, or of a file of the dictionary. */
    private static final Pattern TABLE =
            Pattern.compile("/api/v1/[A-Za-z0-9][A-Za-z0-9_./-]*\\.csv");

    /** The address of one release, which names its tables. */
    private static final Pattern RELEASE = Pattern.compile(ROOT + "releases/[0-9A-Za-z-]{1,20}");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 32 << 20;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    /** Used if the portal states no time; its limits are per minute. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(60);

    private static final Duration MOST_WAITING = Duration.ofMinutes(30);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();
    private final URI address;
    private final String name;
    private Duration waited = Duration.ZERO;

    private Portal(URI address) {
        this.address = address;
        this.name = address.getAuthority().replace(':', '_') + "/";
    }

    /** Returns whether the text is the address of a portal. */
    public static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /** Adds every table of every release, and the data dictionary if the portal serves it. */
    public static void read(String text, PublicFiles files) {
        at(text).read(files);
    }

    /** Returns the file at a path of a portal. */
    public static byte[] read(String text, String path) {
        byte[] bytes = at(text).get(path);
        if (bytes == null) {
            throw new UnreadableException(text + " does not serve " + path);
        }
        return bytes;
    }

    private static Portal at(String text) {
        try {
            URI address = new URI(text);
            if (address.getAuthority() == null || address.getUserInfo() != null) {
                throw new UnreadableException(text + " is not the address of a portal.");
            }
            return new Portal(address);
        } catch (java.net.URISyntaxException e) {
            throw new UnreadableException(text + " is not the address of a portal.", e);
        }
    }

    private void read(PublicFiles files) {
        byte[] releases = get(ROOT + "releases");
        if (releases == null) {
            throw new UnreadableException(address + " serves no releases.");
        }
        List<String> hrefs = new ArrayList<>();
        for (String release : hrefs(releases, RELEASE)) {
            hrefs.addAll(hrefs(listed(release), TABLE));
        }
        byte[] catalog = get(ROOT + "catalog");
        if (catalog != null) {
            hrefs.addAll(hrefs(catalog, TABLE));
        }
        for (String href : hrefs) {
            files.add(name + href.substring(ROOT.length()), listed(href));
        }
    }

    private byte[] listed(String href) {
        byte[] bytes = get(href);
        if (bytes == null) {
            throw new UnreadableException(address + " lists and does not serve " + href);
        }
        return bytes;
    }

    private static List<String> hrefs(byte[] json, Pattern like) {
        List<String> hrefs = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            collect(reader.readValue(), like, hrefs);
        } catch (JsonException e) {
            throw new UnreadableException("The portal did not answer with JSON.", e);
        }
        return hrefs;
    }

    /** Collects each address of that form that is linked anywhere in the response. */
    private static void collect(JsonValue json, Pattern like, List<String> hrefs) {
        if (json instanceof JsonObject object) {
            String href = object.getString("href", "");
            if (like.matcher(href).matches() && !href.contains("..")) {
                hrefs.add(href);
            }
            object.values().forEach(value -> collect(value, like, hrefs));
        } else if (json instanceof JsonArray array) {
            array.forEach(value -> collect(value, like, hrefs));
        }
    }

    /** Returns what the portal serves at the path, or null if there is nothing. */
    private byte[] get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).GET().build();
        try {
            while (true) {
                HttpResponse<InputStream> answer =
                        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    if (answer.statusCode() == NOT_FOUND) {
                        return null;
                    }
                    if (answer.statusCode() == OK) {
                        return bounded(body, path);
                    }
                    if (answer.statusCode() != TOO_MANY) {
                        throw new UnreadableException(
                                address
                                        + path.substring(1)
                                        + " answers "
                                        + answer.statusCode()
                                        + ".");
                    }
                }
                await(answer);
            }
        } catch (IOException e) {
            throw new UnreadableException(address + " cannot be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableException("Interrupted.", e);
        }
    }

    /** Waits as long as the portal asks, up to a limit on the total. */
    private void await(HttpResponse<?> answer) throws InterruptedException {
        Duration wait =
                answer.headers()
                        .firstValue("Retry-After")
                        .filter(said -> said.matches("\\d{1,6}"))
                        .map(said -> Duration.ofSeconds(Math.max(1, Long.parseLong(said))))
                        .orElse(USUAL_WAIT);
        waited = waited.plus(wait);
        if (waited.compareTo(MOST_WAITING) > 0) {
            throw new UnreadableException(
                    "%s answers that there were too many requests, and asks to wait for longer than %d minutes in all."
                            .formatted(address, MOST_WAITING.toMinutes()));
        }
        Thread.sleep(wait.toMillis());
    }

    private static byte[] bounded(InputStream body, String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(body.readNBytes(MOST_BYTES));
        if (body.read() >= 0) {
            throw new UnreadableException(path + " is too large.");
        }
        return bytes.toByteArray();
    }
}
