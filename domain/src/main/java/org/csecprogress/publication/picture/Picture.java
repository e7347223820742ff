package org.csecprogress.publication.picture;

/**
 * One picture of the report. How far its axis goes is said here and never taken from the figures,
 * so that neither axis nor legend tells of a withheld one.
 *
 * @param section number of the section of the report in which it stands
 * @param code its name in addresses, unique in the report
 * @param kind how it is drawn
 * @param measure code of the measure that it draws
 * @param dimension code of the dimension whose groups it draws, or TOTAL
 * @param top where its axis ends, in percent or in the unit of the measure, from 1; where a figure
 *     goes beyond, the axis ends at the next whole multiple
 * @param emphasis code of the group that it speaks of or, where rates are compared, of the one that
 *     the others are compared with; or empty
 */
public record Picture(
        int section,
        String code,
        PictureKind kind,
        String measure,
        String dimension,
        int top,
        String emphasis) {
    public Picture {
        if (top < 1) {
            throw new IllegalArgumentException("an axis that ends at " + top + ": " + code);
        }
    }
}
