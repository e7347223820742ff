package org.csecprogress.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;

/**
 * Everything that a filing says: typed figures, texts and milestones. Immutable. Computed figures
 * are never here; {@link Computation} works them out.
 */
public final class Answers {
    /** Nothing answered yet. */
    public static final Answers NONE = new Builder().build();

    private final Map<CellKey, Answer> figures;
    private final Map<String, String> texts;
    private final List<MilestoneAnswer> milestones;

    private Answers(Builder builder) {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(builder.figures));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.texts));
        milestones = List.copyOf(builder.milestones);
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all of this. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.figures.putAll(figures);
        builder.texts.putAll(texts);
        builder.milestones.addAll(milestones);
        return builder;
    }

    /** Every figure that is answered. */
    public Map<CellKey, Answer> figures() {
        return figures;
    }

    /** The answer to a figure, where there is one. */
    public Optional<Answer> figure(CellKey cell) {
        return Optional.ofNullable(figures.get(cell));
    }

    /** Every text that is answered, by the code of its field. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The text of a field, empty where there is none. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Every milestone that is answered. */
    public List<MilestoneAnswer> milestones() {
        return milestones;
    }

    /** The milestone of an agency, or of the county where the agency is null. */
    public Optional<MilestoneAnswer> milestone(String code, Agency agency) {
        return milestones.stream()
                .filter(m -> m.milestone().equals(code) && m.agency() == agency)
                .findFirst();
    }

    /** A copy with another figure. */
    public Answers withFigure(CellKey cell, Answer answer) {
        return toBuilder().figure(cell, answer).build();
    }

    /** A copy with other figures; an empty answer takes the figure away. */
    public Answers withFigures(Map<CellKey, Optional<Answer>> others) {
        var builder = toBuilder();
        others.forEach(
                (cell, answer) ->
                        answer.ifPresentOrElse(
                                given -> builder.figures.put(cell, given),
                                () -> builder.figures.remove(cell)));
        return builder.build();
    }

    /** A copy in which the figure is not answered. */
    public Answers withoutFigure(CellKey cell) {
        var builder = toBuilder();
        builder.figures.remove(cell);
        return builder.build();
    }

    /** A copy with another text; an empty one is no answer. */
    public Answers withText(String field, String text) {
        return toBuilder().text(field, text).build();
    }

    /** A copy with another milestone in place of the same one. */
    public Answers withMilestone(MilestoneAnswer milestone) {
        return toBuilder().milestone(milestone).build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers that
                && figures.equals(that.figures)
                && texts.equals(that.texts)
                && milestones.equals(that.milestones);
    }

    @Override
    public int hashCode() {
        return List.of(figures, texts, milestones).hashCode();
    }

    /** Collects answers. */
    public static final class Builder {
        private final Map<CellKey, Answer> figures = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final List<MilestoneAnswer> milestones = new ArrayList<>();

        private Builder() {}

        /** Answers a figure. */
        public Builder figure(CellKey cell, Answer answer) {
            figures.put(cell, answer);
            return this;
        }

        /** Answers a field; an empty text is no answer. */
        public Builder text(String field, String text) {
            if (text.isEmpty()) {
                texts.remove(field);
            } else {
                texts.put(field, text);
            }
            return this;
        }

        /** Answers a milestone, in place of an earlier answer to the same one. */
        public Builder milestone(MilestoneAnswer milestone) {
            milestones.removeIf(milestone::isSameAs);
            milestones.add(milestone);
            return this;
        }

        /** The answers so far. */
        public Answers build() {
            return new Answers(this);
        }
    }
}
