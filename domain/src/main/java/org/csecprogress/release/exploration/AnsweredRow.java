package org.csecprogress.release.exploration;

import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;

/**
 * A row of a published table, as it stands there, in an answer.
 *
 * @param table name of its table
 * @param row the row
 * @param part its part in the answer
 */
public record AnsweredRow(TableId table, ReleaseRow row, Part part) {
    /** A part of an answer. */
    public enum Part {
        /** The total of the place that is asked about, where that is not the answer itself. */
        WHOLE,
        /** The figures that are asked for. */
        ASKED,
        /** The state's total beside them. */
        STATE,
        /** A county of like size. */
        LIKE,
        /** Another place of the same table. */
        OTHER
    }

    boolean isIn(Part other) {
        return part == other;
    }
}
