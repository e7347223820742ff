package org.csecprogress.publication.picture;

import java.util.List;

/**
 * One picture of the report. How far its axis goes is said here and never taken from the figures,
 * so that neither axis nor legend tells of a withheld one.
 *
 * @param section number of the section of the report in which it stands
 * @param code its name in addresses, unique in the report
 * @param kind how it is drawn
 * @param measures codes of the measures that it draws, one for most kinds
 * @param dimension code of the dimension whose groups it draws, or TOTAL
 * @param top where its axis ends, in percent or in the unit of the measure, from 1; where a figure
 *     goes beyond, the axis ends at the next whole multiple
 * @param emphasis code of the group or measure that it speaks of or, where rates are compared, of
 *     the one that the others are compared with; or empty
 */
public record Picture(
        int section,
        String code,
        PictureKind kind,
        List<String> measures,
        String dimension,
        int top,
        String emphasis) {
    public Picture {
        measures = List.copyOf(measures);
        if (top < 1) {
            throw new IllegalArgumentException("an axis that ends at " + top + ": " + code);
        }
    }

    /** Code of the measure that it draws, or of the first of several. */
    public String measure() {
        return measures.get(0);
    }
}
