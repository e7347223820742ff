package org.csecprogress.submission.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.MilestoneAnswer;

/**
 * What someone wants to save: only what they touched.
 *
 * @param figures new answers; empty for one that is taken away
 * @param texts by field; an empty one is taken away
 * @param explanations by key of the finding, or of the question that it answers; an empty one is
 *     taken away
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

    /** Figures, and the explanations given beside them. */
    public static FilingChanges ofFigures(
            Map<CellKey, Optional<Answer>> figures, Map<String, String> explanations) {
        return new FilingChanges(figures, Map.of(), List.of(), explanations);
    }

    /** Texts, and the explanations given beside them. */
    public static FilingChanges ofTexts(
            Map<String, String> texts, Map<String, String> explanations) {
        return new FilingChanges(Map.of(), texts, List.of(), explanations);
    }

    /** Milestones alone. */
    public static FilingChanges ofMilestones(List<MilestoneAnswer> milestones) {
        return new FilingChanges(Map.of(), Map.of(), milestones, Map.of());
    }
}
