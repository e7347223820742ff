package org.csecprogress.kernel.frame.web;

import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Language;

/**
 * The address of a public page. English pages are at the root, Spanish ones under {@code /es}.
 *
 * @param language the language of the page
 * @param path the address without the language, such as {@code /report/latest}
 * @param view name of its view
 * @param release number of its release, {@code latest}, or empty
 * @param county name of its county in addresses, or empty
 */
public record PublicRoute(
        Language language, String path, String view, String release, String county) {
    /** Name of the newest release in an address. */
    public static final String LATEST = "latest";

    private static final String SPANISH = "/es";
    private static final String REPORT = "/report/";
    private static final String COUNTY = "/county/";
    private static final Map<String, String> VIEWS =
            Map.ofEntries(
                    Map.entry("/", "home"),
                    Map.entry("/archive", "archive"),
                    Map.entry("/calendar", "calendar"),
                    Map.entry("/data-dictionary", "dictionary"),
                    Map.entry("/method", "text"),
                    Map.entry("/accessibility", "text"),
                    Map.entry("/privacy", "text"),
                    Map.entry("/conditions-of-use", "text"),
                    Map.entry("/language-help", "text"),
                    Map.entry("/contact", "text"),
                    Map.entry("/transparency", "transparency"),
                    Map.entry("/counties", "counties"),
                    Map.entry("/glossary", "glossary"));

    /** Returns the page at an address, if there is one. */
    public static Optional<PublicRoute> of(String address) {
        Language language = language(address);
        String path = language == Language.ES ? address.substring(SPANISH.length()) : address;
        if (path.isEmpty()) {
            path = "/";
        }
        if (path.startsWith(REPORT)) {
            return ofReport(language, path, path.substring(REPORT.length()));
        }
        String view = VIEWS.get(path);
        return view == null
                ? Optional.empty()
                : Optional.of(new PublicRoute(language, path, view, "", ""));
    }

    /** Returns a report, or the page of a county in it. */
    private static Optional<PublicRoute> ofReport(Language language, String path, String rest) {
        int end = rest.indexOf(COUNTY);
        String release = end < 0 ? rest : rest.substring(0, end);
        String county = end < 0 ? "" : rest.substring(end + COUNTY.length());
        boolean found =
                !release.isEmpty()
                        && !release.contains("/")
                        && !county.contains("/")
                        && end < 0 == county.isEmpty();
        return found
                ? Optional.of(
                        new PublicRoute(
                                language, path, end < 0 ? "report" : "county", release, county))
                : Optional.empty();
    }

    /** Returns the language for a response at an address, whether or not there is a page. */
    public static Language language(String address) {
        return address.equals(SPANISH) || address.startsWith(SPANISH + "/")
                ? Language.ES
                : Language.EN;
    }

    /** Returns the address of this page in a language. */
    public String in(Language other) {
        return address(other, path);
    }

    /** Returns the address of a path in a language. */
    public static String address(Language language, String path) {
        if (language == Language.EN) {
            return path;
        }
        return path.equals("/") ? SPANISH : SPANISH + path;
    }

    /** Returns the name of the page in its address, which is also part of its message keys. */
    public String name() {
        return path.substring(1);
    }
}
