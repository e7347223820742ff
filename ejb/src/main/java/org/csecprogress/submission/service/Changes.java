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
public record Changes(
        Map<CellKey, Optional<Answer>> figures,
        Map<String, String> texts,
        List<MilestoneAnswer> milestones,
        Map<String, String> explanations) {
    public Changes {
        figures = Map.copyOf(figures);
        texts = Map.copyOf(texts);
        milestones = List.copyOf(milestones);
        explanations = Map.copyOf(explanations);
    }

    /** Figures, and the explanations given beside them. */
    public static Changes ofFigures(
            Map<CellKey, Optional<Answer>> figures, Map<String, String> explanations) {
        return new Changes(figures, Map.of(), List.of(), explanations);
    }

    /** Texts, and the explanations given beside them. */
    public static Changes ofTexts(Map<String, String> texts, Map<String, String> explanations) {
        return new Changes(Map.of(), texts, List.of(), explanations);
    }

    /** Milestones alone. */
    public static Changes ofMilestones(List<MilestoneAnswer> milestones) {
        return new Changes(Map.of(), Map.of(), milestones, Map.of());
    }
}
