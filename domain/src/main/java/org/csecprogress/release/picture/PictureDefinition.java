package org.csecprogress.release.picture;

import java.util.List;

/**
 * One picture of the report. The length of its axis is set here and never depends on withheld
 * figures, so neither axis nor legend discloses one.
 *
 * @param section number of the report's section that contains it
 * @param code its name in URLs, unique in the report
 * @param kind how it is drawn
 * @param measures codes of the measures that it draws; one for most kinds
 * @param dimensions codes of the dimensions whose groups it draws, one for most kinds, or TOTAL
 * @param top end of the axis in per cent or in the measure's unit, from 1; if a figure exceeds it,
 *     the axis ends at the next whole multiple
 * @param emphases codes of the highlighted group or measure, or of the reference of each dimension
 *     if rates are compared; empty if nothing is highlighted
 */
public record PictureDefinition(
        int section,
        String code,
        PictureKind kind,
        List<String> measures,
        List<String> dimensions,
        int top,
        List<String> emphases) {
    public PictureDefinition {
        measures = List.copyOf(measures);
        dimensions = List.copyOf(dimensions);
        emphases = List.copyOf(emphases);
        if (top < 1) {
            throw new IllegalArgumentException("an axis that ends at " + top + ": " + code);
        }
    }

    /** Returns the code of the measure, or of the first of several. */
    public String measure() {
        return measures.get(0);
    }

    /** Returns the code of the dimension, or of the first of several. */
    public String dimension() {
        return dimensions.get(0);
    }

    /** Returns the code of what is highlighted, or of the first of several; or empty. */
    public String emphasis() {
        return emphases.isEmpty() ? "" : emphases.get(0);
    }
}
