package org.csecprogress.filing.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;

/**
 * All answers of a filing: typed figures, texts and milestones. Immutable. Computed figures are
 * never stored; {@link Computation} works them out.
 */
public final class Answers {
    /** A filing without answers. */
    public static final Answers NONE = new Builder().build();

    private final Map<CellKey, Answer> figures;
    private final Map<String, String> texts;
    private final List<MilestoneAnswer> milestones;

    private Answers(Builder builder) {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(builder.figures));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.texts));
        milestones = List.copyOf(builder.milestones);
    }

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with these answers. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.figures.putAll(figures);
        builder.texts.putAll(texts);
        builder.milestones.addAll(milestones);
        return builder;
    }

    /** Returns all answered figures. */
    public Map<CellKey, Answer> figures() {
        return figures;
    }

    /** Returns the answer to a figure, if there is one. */
    public Optional<Answer> figure(CellKey cell) {
        return Optional.ofNullable(figures.get(cell));
    }

    /** Returns all answered texts by the code of their field. */
    public Map<String, String> texts() {
        return texts;
    }

    /** Returns the text of a field; the empty string if there is none. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Returns all answered milestones. */
    public List<MilestoneAnswer> milestones() {
        return milestones;
    }

    /** Returns the answer to the milestone of an agency, or of the county if the agency is null. */
    public Optional<MilestoneAnswer> milestone(String code, Agency agency) {
        return milestones.stream()
                .filter(m -> m.milestone().equals(code) && m.agency() == agency)
                .findFirst();
    }

    /** Returns a copy with other figures; an empty value removes the figure. */
    public Answers withFigures(Map<CellKey, Optional<Answer>> others) {
        var builder = toBuilder();
        others.forEach(
                (cell, answer) ->
                        answer.ifPresentOrElse(
                                given -> builder.figures.put(cell, given),
                                () -> builder.figures.remove(cell)));
        return builder.build();
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

    /** Builder of answers. */
    public static final class Builder {
        private final Map<CellKey, Answer> figures = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final List<MilestoneAnswer> milestones = new ArrayList<>();

        private Builder() {}

        /** Sets a figure. */
        public Builder figure(CellKey cell, Answer answer) {
            figures.put(cell, answer);
            return this;
        }

        /** Sets the text of a field; the empty string removes it. */
        public Builder text(String field, String text) {
            if (text.isEmpty()) {
                texts.remove(field);
            } else {
                texts.put(field, text);
            }
            return this;
        }

        /** Sets a milestone, replacing an earlier answer to it. */
        public Builder milestone(MilestoneAnswer milestone) {
            milestones.removeIf(milestone::isSameAs);
            milestones.add(milestone);
            return this;
        }

        /** Returns the answers so far. */
        public Answers build() {
            return new Answers(this);
        }
    }
}
