package org.csecprogress.report.picture.page;

import java.util.List;

/**
 * The comparison of a picture's groups, in words.
 *
 * @param lead what is compared, when and in how many counties
 * @param sentences each comparison, with its interval
 * @param base what the rates count and divide by
 */
public record GroupComparison(String lead, List<String> sentences, String base) {
    public GroupComparison {
        sentences = List.copyOf(sentences);
    }
}
