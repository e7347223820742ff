package org.csecprogress.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;

/** Everything that a filing answers: figures, texts and milestones. Immutable. */
public final class Answers {
    private final Map<CellKey, Answer> figures;
    private final Map<String, String> texts;
    private final List<MilestoneAnswer> milestones;

    private Answers(Builder builder) {
        figures = Collections.unmodifiableMap(new HashMap<>(builder.figures));
        texts = Collections.unmodifiableMap(new HashMap<>(builder.texts));
        milestones = List.copyOf(builder.milestones);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Map<CellKey, Answer> figures() {
        return figures;
    }

    public Optional<Answer> figure(CellKey cell) {
        return Optional.ofNullable(figures.get(cell));
    }

    public Map<String, String> texts() {
        return texts;
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(texts.get(field));
    }

    public List<MilestoneAnswer> milestones() {
        return milestones;
    }

    public Optional<MilestoneAnswer> milestone(String code, Agency agency) {
        return milestones.stream()
                .filter(m -> m.milestone().equals(code) && m.agency() == agency)
                .findFirst();
    }

    /** Collects answers. */
    public static final class Builder {
        private final Map<CellKey, Answer> figures = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final List<MilestoneAnswer> milestones = new ArrayList<>();

        public Builder figure(CellKey cell, Answer answer) {
            figures.put(cell, answer);
            return this;
        }

        public Builder text(String field, String body) {
            texts.put(field, body);
            return this;
        }

        public Builder milestone(MilestoneAnswer answer) {
            milestones.add(answer);
            return this;
        }

        public Answers build() {
            return new Answers(this);
        }
    }
}
