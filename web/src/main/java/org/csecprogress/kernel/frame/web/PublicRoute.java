package org.csecprogress.kernel.frame.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Language;

/**
 * The address of a public page. English pages are at the root, Spanish ones under {@code /es}.
 *
 * @param language the language of the page
 * @param path the address without the language, such as {@code /report/latest}
 * @param view name of its view
 * @param place the place in a report; {@link Place#NONE} outside of reports
 */
public record PublicRoute(Language language, String path, String view, Place place) {
    /** Name of the view that pages of other sites may show within them. */
    public static final String EMBED = "embed";

    /** Name of the newest release in an address. */
    public static final String LATEST = "latest";

    /**
     * A place in a report. Each part that the address doesn't have is empty.
     *
     * @param release number of the release, or {@code latest}
     * @param county name of the county in addresses
     * @param topic name of the section's page in addresses
     * @param measure code of the measure within the section
     * @param part what of it stands alone
     */
    public record Place(
            String release, String county, String topic, String measure, ReportPart part) {
        /** No place in any report. */
        public static final Place NONE = new Place("", "", "", "");

        /** Creates the place of a page. */
        public Place(String release, String county, String topic, String measure) {
            this(release, county, topic, measure, ReportPart.NONE);
        }

        /** Returns the name of the view that shows it. */
        String view() {
            if (part.isThere()) {
                return part.form() == ReportPart.Form.EMBED ? EMBED : "picture";
            }
            if (!county.isEmpty()) {
                return "county";
            }
            return topic.isEmpty() ? "brief" : measure.isEmpty() ? "topic" : "measure";
        }
    }

    private static final String SPANISH = "/es";
    private static final String REPORT = "/report/";
    private static final String COUNTY = "county";
    private static final int MOST_PARTS = 3;
    private static final Pattern TOPIC = Pattern.compile("[a-z-]*");
    private static final Pattern MEASURE = Pattern.compile("[A-Z0-9-]*");
    private static final Map<String, String> VIEWS =
            Map.ofEntries(
                    Map.entry("/", "home"),
                    Map.entry("/explore", "explore"),
                    Map.entry("/archive", "archive"),
                    Map.entry("/corrections", "corrections"),
                    Map.entry("/early-access", "earlyAccess"),
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

    /** Returns the paths of all pages outside of reports, in alphabetical order. */
    public static List<String> pages() {
        return VIEWS.keySet().stream().sorted().toList();
    }

    /** Returns the page at an address, if there is one. */
    public static Optional<PublicRoute> of(String address) {
        Language language = language(address);
        String path = path(address);
        if (path.startsWith(REPORT)) {
            return ofReport(language, path, path.substring(REPORT.length()));
        }
        String view = VIEWS.get(path);
        return view == null
                ? Optional.empty()
                : Optional.of(new PublicRoute(language, path, view, Place.NONE));
    }

    /** Returns a report, a page of it, or something of it that stands alone. */
    private static Optional<PublicRoute> ofReport(Language language, String path, String rest) {
        Optional<Place> alone = ReportPart.placeAt(rest);
        if (alone.isPresent()) {
            return alone.map(place -> new PublicRoute(language, path, place.view(), place));
        }
        List<String> parts = List.of(rest.split("/", -1));
        if (parts.size() > MOST_PARTS || parts.contains("")) {
            return Optional.empty();
        }
        boolean county = parts.size() > 1 && parts.get(1).equals(COUNTY);
        boolean found =
                county
                        ? parts.size() == MOST_PARTS
                        : TOPIC.matcher(part(parts, 1)).matches()
                                && MEASURE.matcher(part(parts, 2)).matches();
        if (!found) {
            return Optional.empty();
        }
        Place place =
                county
                        ? new Place(parts.get(0), parts.get(2), "", "")
                        : new Place(parts.get(0), "", part(parts, 1), part(parts, 2));
        return Optional.of(new PublicRoute(language, path, place.view(), place));
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at) : "";
    }

    /** Returns this page in another view. */
    public PublicRoute shownAs(String other) {
        return new PublicRoute(language, path, other, place);
    }

    /** Returns the number of its release, {@code latest}, or empty. */
    public String release() {
        return place.release();
    }

    /** Returns the name of its county in addresses, or empty. */
    public String county() {
        return place.county();
    }

    /** Returns the language for a response at an address, whether or not there is a page. */
    public static Language language(String address) {
        return address.equals(SPANISH) || address.startsWith(SPANISH + "/")
                ? Language.ES
                : Language.EN;
    }

    /** Returns the path of an address without the language. */
    public static String path(String address) {
        String path =
                language(address) == Language.ES ? address.substring(SPANISH.length()) : address;
        return path.isEmpty() ? "/" : path;
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
