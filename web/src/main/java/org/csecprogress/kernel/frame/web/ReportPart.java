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
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "([^/]+)(?:/county/([a-z-]+))?/(?:picture/([A-Za-z0-9-]+)(\\.svg|\\.narrow\\.svg|\\.png|\\.bib|/embed)?"
                            + "|(citation)\\.bib)");

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

        private static Form of(String ending) {
            return Arrays.stream(values())
                    .filter(form -> form.ending.equals(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Returns the place that an address names, if it is that of a part.
     *
     * @param rest the address after {@code /report/}
     */
    static Optional<PublicRoute.Place> placeAt(String rest) {
        Matcher found = ADDRESS.matcher(rest);
        if (!found.matches()) {
            return Optional.empty();
        }
        String county = found.group(2) == null ? "" : found.group(2);
        boolean whole = found.group(5) != null;
        if (whole && !county.isEmpty()) {
            return Optional.empty();
        }
        ReportPart part =
                whole
                        ? new ReportPart("", Form.BIB)
                        : new ReportPart(
                                found.group(3),
                                Form.of(found.group(4) == null ? "" : found.group(4)));
        return Optional.of(new PublicRoute.Place(found.group(1), county, "", "", part));
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
