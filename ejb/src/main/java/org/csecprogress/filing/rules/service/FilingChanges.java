package org.csecprogress.filing.rules.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.CellKey;

/**
 * The changes in one save: only answers that the person touched.
 *
 * @param figures new answers; empty to remove one
 * @param texts texts by field; an empty one removes the text
 * @param explanations explanations by key of the finding or of its question; an empty one removes
 *     it
 */
public record FilingChanges(
        Map<CellKey, Optional<Answer>> figures,
        Map<String, String> texts,
        List<MilestoneAnswer> milestones,
        Map<String, String> explanations) {
    public FilingChanges {
        figures = Map.copyOf(figures);
        texts = Map.copyOf(texts);
        milestones = List.copyOf(milestones);
        explanations = Map.copyOf(explanations);
    }

    /** Creates changes of figures and their explanations. */
    public static FilingChanges ofFigures(
            Map<CellKey, Optional<Answer>> figures, Map<String, String> explanations) {
        return new FilingChanges(figures, Map.of(), List.of(), explanations);
    }

    /** Creates changes of texts and their explanations. */
    public static FilingChanges ofTexts(
            Map<String, String> texts, Map<String, String> explanations) {
        return new FilingChanges(Map.of(), texts, List.of(), explanations);
    }

    /** Creates changes of milestones. */
    public static FilingChanges ofMilestones(List<MilestoneAnswer> milestones) {
        return new FilingChanges(Map.of(), Map.of(), milestones, Map.of());
    }
}
