package org.csecprogress.exchange.file;

import java.util.Arrays;
import java.util.Optional;

/** The formats in which other systems send and receive a filing's figures. */
public enum Shape {
    /** The portal's own JSON: an object from the addresses of figures to their values. */
    JSON("application/json"),
    /** The workbook as delimited text. */
    CSV("text/csv"),
    /** The format of DHIS2's {@code /api/dataValueSets}. */
    DHIS2("application/vnd.dhis2.datavalueset+json"),
    /** Aggregate Data Exchange, an IHE profile for quality and public health. */
    ADX("application/adx+xml");

    private final String mediaType;

    Shape(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the format with that media type, without parameters. */
    public static Optional<Shape> of(String mediaType) {
        return Arrays.stream(values())
                .filter(shape -> shape.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }
}
