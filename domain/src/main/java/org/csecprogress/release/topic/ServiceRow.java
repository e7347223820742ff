package org.csecprogress.release.topic;

import java.util.List;

/**
 * A type of service as one row of a section of the report: the measures that say who needs it, who
 * gets it, how long it lasts and how it ends.
 *
 * @param section number of the section
 * @param dimension code of the dimension of types of service
 * @param group code of the public group of that dimension that the row is about
 * @param needed code of the measure of youth whose plan calls for it
 * @param reached code of the measure of those who get it; its share is drawn over the quarters
 * @param ended code of the measure of services that ended
 * @param bands code of the dimension of their lengths, for the median
 * @param met code of the measure of those that ended with goals met
 * @param otherwise code of the measure of those that ended in any other way
 * @param top end of the axis of the drawing, which isn't drawn
 */
public record ServiceRow(
        int section,
        String dimension,
        String group,
        String needed,
        String reached,
        String ended,
        String bands,
        String met,
        String otherwise,
        int top) {
    /** Returns the codes of all measures that make up the row. */
    public List<String> measures() {
        return List.of(needed, reached, ended, met, otherwise);
    }
}
