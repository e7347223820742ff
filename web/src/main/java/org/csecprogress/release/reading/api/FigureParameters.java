package org.csecprogress.release.reading.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.csecprogress.release.file.FigureQuery;

/** The parameters with which a client asks for figures of a release. */
public class FigureParameters {
    /** Longest number that is read. */
    private static final int DIGITS = 9;

    @QueryParam("measure")
    @DefaultValue("")
    private String measure;

    @QueryParam("geography")
    @DefaultValue("")
    private String geography;

    @QueryParam("period_type")
    @DefaultValue("")
    private String periodType;

    @QueryParam("offset")
    @DefaultValue("0")
    private String offset;

    @QueryParam("limit")
    @DefaultValue("" + FigureQuery.USUAL)
    private String limit;

    /** Returns the query, or empty if a number is none or out of its range. */
    Optional<FigureQuery> query() {
        return isNumber(offset) && isNumber(limit)
                ? Optional.of(
                                new FigureQuery(
                                        measure,
                                        geography,
                                        periodType,
                                        Integer.parseInt(offset),
                                        Integer.parseInt(limit)))
                        .filter(FigureQuery::isInRange)
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
