package org.csecprogress.systemtests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The devices of the tests' people. Each signs in on one of their own at each portal, whatever tool
 * a test takes for them, so that nobody is told of a new device where a test is not about that.
 */
final class OwnDevices {
    private static final String COOKIE = "csec-device";

    /** The whole name and the value of the cookie, by portal and person. */
    private static final Map<String, Map.Entry<String, String>> KNOWN = new ConcurrentHashMap<>();

    private OwnDevices() {}

    private static String key(String base, String username) {
        return base + " " + username;
    }

    private static void keep(String base, String username, String name, String value) {
        if (name.endsWith(COOKIE)) {
            KNOWN.put(key(base, username), Map.entry(name, value));
        }
    }

    /** Gives a client the device of somebody who has signed in before. */
    static void take(String base, String username, BrowserCookies cookies) {
        Map.Entry<String, String> known = KNOWN.get(key(base, username));
        if (known != null) {
            cookies.set(known.getKey(), known.getValue());
        }
    }

    /** Remembers the device of somebody who has signed in. */
    static void keep(String base, String username, BrowserCookies cookies) {
        cookies.names().forEach(name -> keep(base, username, name, cookies.value(name).orElse("")));
    }

    /** Gives a browser the device of somebody who has signed in before. */
    static void take(String base, String username, BrowserContext browser) {
        Map.Entry<String, String> known = KNOWN.get(key(base, username));
        if (known != null) {
            // A secure cookie, which browsers send to the machine itself without TLS as well.
            Cookie cookie =
                    new Cookie(known.getKey(), known.getValue())
                            .setUrl("https://" + URI.create(base).getHost())
                            .setSecure(true);
            browser.addCookies(List.of(cookie));
        }
    }

    /** Remembers the device of somebody who has signed in. */
    static void keep(String base, String username, BrowserContext browser) {
        browser.cookies().forEach(each -> keep(base, username, each.name, each.value));
    }
}
