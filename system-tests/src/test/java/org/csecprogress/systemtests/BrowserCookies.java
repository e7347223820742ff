package org.csecprogress.systemtests;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cookies as a browser keeps them for the local machine, to which it sends secure ones without TLS
 * as well. Java's own would not.
 */
final class BrowserCookies extends CookieHandler {
    private final Map<String, String> kept = new TreeMap<>();

    @Override
    public synchronized Map<String, List<String>> get(
            URI uri, Map<String, List<String>> requestHeaders) {
        return kept.isEmpty()
                ? Map.of()
                : Map.of(
                        "Cookie",
                        List.of(
                                kept.entrySet().stream()
                                        .map(each -> each.getKey() + "=" + each.getValue())
                                        .collect(Collectors.joining("; "))));
    }

    @Override
    public synchronized void put(URI uri, Map<String, List<String>> responseHeaders) {
        responseHeaders.forEach(
                (name, values) -> {
                    if ("Set-Cookie".equalsIgnoreCase(name)) {
                        values.forEach(this::keep);
                    }
                });
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        if (cookie.getMaxAge() == 0) {
            kept.remove(cookie.getName());
        } else {
            kept.put(cookie.getName(), cookie.getValue());
        }
    }

    /** Returns the value of the cookie whose name ends so. */
    synchronized Optional<String> value(String name) {
        return kept.entrySet().stream()
                .filter(each -> each.getKey().endsWith(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Sets a cookie by its whole name. */
    synchronized void set(String name, String value) {
        kept.put(name, value);
    }

    /** Returns the whole names of the cookies. */
    synchronized List<String> names() {
        return List.copyOf(kept.keySet());
    }
}
