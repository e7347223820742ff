package org.csecprogress.identity.session;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * The kind of device that someone signs in on, in words by which its owner knows it again.
 *
 * @param name such as "Firefox on Windows"
 */
public record Device(String name) {
    /** Greatest length of a name. */
    public static final int LONGEST = 60;

    /** How much of a browser's own description is read: any length may be sent. */
    private static final int READ = 400;

    /** By the word in a browser's description. Chromium's relatives also call themselves Chrome. */
    private static final List<Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("Edg", "Edge"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("SamsungBrowser", "Samsung Internet"),
                    Map.entry("Firefox/", "Firefox"),
                    Map.entry("FxiOS", "Firefox"),
                    Map.entry("CriOS", "Chrome"),
                    Map.entry("Chrome/", "Chrome"),
                    Map.entry("Safari/", "Safari"));

    /** Android calls itself Linux, and an iPhone "like Mac OS X". */
    private static final List<Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("iPhone", "an iPhone"),
                    Map.entry("iPad", "an iPad"),
                    Map.entry("Android", "Android"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("CrOS", "a Chromebook"),
                    Map.entry("Mac OS X", "a Mac"),
                    Map.entry("Linux", "Linux"));

    /**
     * Returns the device of a request.
     *
     * @param userAgent the header {@code User-Agent}, or null
     */
    public static Device of(String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        String read = text.substring(0, Math.min(text.length(), READ));
        return new Device(
                named(BROWSERS, read, "A browser") + " on " + named(SYSTEMS, read, "some device"));
    }

    private static String named(List<Entry<String, String>> names, String text, String otherwise) {
        return names.stream()
                .filter(each -> text.contains(each.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
