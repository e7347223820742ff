package org.csecprogress.kernel.frame.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture of a report, or its citation, at an address of its own.
 *
 * @param picture code of the picture; empty for the citation of the whole report
 */
public record ReportPart(String picture, Form form) {
    /** No part: the page of a report is meant. */
    static final ReportPart NONE = new ReportPart("", Form.NONE);

    private static final String PICTURE = "/picture/";
    private static final String COUNTY = "county";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern SLUG = Pattern.compile("[a-z-]+");

    /** The forms in which a part is served. */
    public enum Form {
        /** None of its own. */
        NONE("-"),
        /** The page from which a picture is taken. */
        PAGE(""),
        /** A picture for wide screens and paper. */
        SVG(".svg"),
        /** A picture for narrow screens. */
        NARROW_SVG(".narrow.svg"),
        /** A picture as dots, for programs that read no SVG. */
        PNG(".png"),
        /** A page with the picture alone, to be shown within pages of other sites. */
        EMBED("/embed"),
        /** The citation as BibTeX. */
        BIB(".bib");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        private static Optional<Form> of(String ending) {
            return Arrays.stream(values()).filter(form -> form.ending.equals(ending)).findFirst();
        }
    }

    /**
     * Returns the place that an address names, if it is that of a part.
     *
     * @param rest the address after {@code /report/}
     */
    static Optional<PublicRoute.Place> placeAt(String rest) {
        int end = rest.indexOf('/');
        if (end < 1) {
            return Optional.empty();
        }
        String release = rest.substring(0, end);
        String inside = rest.substring(end);
        if (inside.equals(citation(""))) {
            return Optional.of(place(release, "", new ReportPart("", Form.BIB)));
        }
        String[] parts = inside.split("/", 4);
        if (parts.length < 4 || !parts[1].equals(COUNTY)) {
            return picture(inside).map(part -> place(release, "", part));
        }
        return SLUG.matcher(parts[2]).matches()
                ? picture("/" + parts[3]).map(part -> place(release, parts[2], part))
                : Optional.empty();
    }

    private static PublicRoute.Place place(String release, String county, ReportPart part) {
        return new PublicRoute.Place(release, county, "", "", part);
    }

    /** Returns the picture that the end of an address names, if it names one. */
    private static Optional<ReportPart> picture(String path) {
        if (!path.startsWith(PICTURE)) {
            return Optional.empty();
        }
        String name = path.substring(PICTURE.length());
        Matcher code = CODE.matcher(name);
        return code.lookingAt()
                ? Form.of(name.substring(code.end()))
                        .map(form -> new ReportPart(code.group(), form))
                : Optional.empty();
    }

    /**
     * Returns the path of a picture in a form, without the language.
     *
     * @param page the path of the brief, or of a county's page
     */
    public static String path(String page, String picture, Form form) {
        return page + PICTURE + picture + form.ending;
    }

    /** Returns the path of a report's citation as BibTeX, without the language. */
    public static String citation(String report) {
        return report + "/citation" + Form.BIB.ending;
    }

    /** Whether a part is meant, and no page of the report. */
    public boolean isThere() {
        return form != Form.NONE;
    }
}
