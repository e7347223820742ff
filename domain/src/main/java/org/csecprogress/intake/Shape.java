package org.csecprogress.intake;

import java.util.Arrays;
import java.util.Optional;

/** The shapes in which another system sends and takes the figures of a filing. */
public enum Shape {
    /** The portal's own: an object from the addresses of figures to what they say. */
    JSON("application/json"),
    /** The workbook as separated text. */
    CSV("text/csv"),
    /** What DHIS2 speaks at {@code /api/dataValueSets}. */
    DHIS2("application/vnd.dhis2.datavalueset+json"),
    /** Aggregate Data Exchange, a profile of IHE's domain for quality and public health. */
    ADX("application/adx+xml");

    private final String mediaType;

    Shape(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The shape of that media type, without parameters. */
    public static Optional<Shape> of(String mediaType) {
        return Arrays.stream(values())
                .filter(shape -> shape.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }
}
