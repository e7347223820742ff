package org.csecprogress.release.question;

/**
 * A question that the top of the report answers.
 *
 * @param code unique name of the question in the text files
 * @param measure code of the measure that answers it, or empty
 * @param dimension code of the dimension that has its groups, or empty
 * @param group code of the group that it is about, or empty
 * @param reference code of the group that it is compared with, or empty
 * @param section number of the section with more detail
 */
public record Question(
        String code,
        QuestionKind kind,
        String measure,
        String dimension,
        String group,
        String reference,
        int section) {}
