package org.csecprogress.auditrelease.count;

import org.csecprogress.auditrelease.file.PublicRow;

/**
 * The identity of a count.
 *
 * @param time a quarter such as {@code 2026Q2}, or a state fiscal year such as {@code 2025-26}
 * @param edition the revision of the release that prints it; a restated count is another count
 * @param geography STATE, a region or a county
 * @param figure code of an input or of a computed measure
 * @param dimension code of the dimension, or TOTAL
 * @param group code of the public group, or TOTAL
 */
public record CellName(
        String time, int edition, String geography, String figure, String dimension, String group) {
    public static final String STATE = "STATE";

    public CellName at(String otherTime, int otherEdition) {
        return new CellName(otherTime, otherEdition, geography, figure, dimension, group);
    }

    public CellName in(String otherGeography) {
        return new CellName(time, edition, otherGeography, figure, dimension, group);
    }

    public CellName of(String otherFigure) {
        return new CellName(time, edition, geography, otherFigure, dimension, group);
    }

    public CellName row(String otherDimension, String otherGroup) {
        return new CellName(time, edition, geography, figure, otherDimension, otherGroup);
    }

    public boolean isTotal() {
        return dimension.equals(PublicRow.TOTAL);
    }

    @Override
    public String toString() {
        return figure
                + (isTotal() ? "" : " " + dimension + ":" + group)
                + " "
                + geography
                + " "
                + time
                + (edition == 1 ? "" : " r" + edition);
    }
}
