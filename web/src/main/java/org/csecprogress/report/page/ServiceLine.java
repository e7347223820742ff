package org.csecprogress.report.page;

import java.util.List;
import org.csecprogress.report.figure.page.RatioView;

/**
 * A type of service as a row of the report, from lines that stand in no other table.
 *
 * @param label its name
 * @param needed youth whose plan calls for it
 * @param reached those of them who got it, with their share
 * @param ended services that ended
 * @param met those that ended with goals met
 * @param otherwise those that ended in any other way
 * @param days the median of those that ended; blank if the release has no lengths
 * @param top end of the axis of its drawing over the quarters
 */
public record ServiceLine(
        String label,
        SectionViews.Line needed,
        SectionViews.Line reached,
        SectionViews.Line ended,
        SectionViews.Line met,
        SectionViews.Line otherwise,
        RatioView days,
        int top) {
    /** Returns the lines of its figures, in the order of the columns. */
    List<SectionViews.Line> lines() {
        return List.of(needed, reached, ended, met, otherwise);
    }
}
