package org.csecprogress.filing.memory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Explanation;
import org.csecprogress.filing.revision.FiledMilestone;
import org.csecprogress.filing.revision.TextAnswer;
import org.csecprogress.filing.revision.WrittenAnswer;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** The answers of revisions, in memory. */
public final class MemoryAnswerStore implements AnswerStore {
    private static final Set<SubmissionStatus> WITH_THE_STATE =
            EnumSet.of(
                    SubmissionStatus.SUBMITTED,
                    SubmissionStatus.IN_REVIEW,
                    SubmissionStatus.APPROVED,
                    SubmissionStatus.PUBLISHED);

    private static final Comparator<MilestoneAnswer> BY_CODE =
            Comparator.comparing(MilestoneAnswer::milestone)
                    .thenComparing(each -> each.agency() == null ? "" : each.agency().name());

    private final Memory memory;

    public MemoryAnswerStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Map<Long, Answers> loadAll(List<Long> revisions) {
        return revisions.stream()
                .distinct()
                .collect(Collectors.toMap(revision -> revision, this::load));
    }

    private Answers load(long revision) {
        Answers.Builder answers = Answers.builder();
        figures(revision).forEach(row -> answers.figure(row.cell(), row.answer()));
        texts(TextAnswer.class, revision).forEach(text -> answers.text(text.key(), text.body()));
        filed(revision).forEach(each -> answers.milestone(each.answer()));
        return answers.build();
    }

    private Stream<FigureRow> figures(long revision) {
        return memory.block(FigureRow.class).stream().filter(row -> row.revision() == revision);
    }

    private <T extends WrittenAnswer> Stream<T> texts(Class<T> type, long revision) {
        return memory.all(type).filter(each -> Memory.refers(each, "revision", revision));
    }

    private Stream<FiledMilestone> filed(long revision) {
        return memory.all(FiledMilestone.class)
                .filter(each -> Memory.refers(each, "revision", revision))
                .sorted(Comparator.comparing(FiledMilestone::answer, BY_CODE));
    }

    @Override
    public Map<Long, List<MilestoneAnswer>> milestones(Collection<Long> revisions) {
        Map<Long, List<MilestoneAnswer>> found = new HashMap<>();
        for (long revision : revisions) {
            List<MilestoneAnswer> answers = load(revision).milestones();
            if (!answers.isEmpty()) {
                found.put(revision, answers);
            }
        }
        return found;
    }

    @Override
    public Map<Long, Map<String, String>> explanations(List<Long> revisions) {
        Map<Long, Map<String, String>> found = new HashMap<>();
        for (long revision : revisions) {
            texts(Explanation.class, revision)
                    .forEach(
                            each ->
                                    found.computeIfAbsent(revision, none -> new HashMap<>())
                                            .put(each.key(), each.body()));
        }
        return found;
    }

    @Override
    public int saveFigures(Revision revision, Map<CellKey, Optional<Answer>> figures) {
        Map<CellKey, Answer> before =
                figures(revision.id())
                        .collect(Collectors.toMap(FigureRow::cell, FigureRow::answer));
        int changed = 0;
        for (Map.Entry<CellKey, Optional<Answer>> each : figures.entrySet()) {
            CellKey cell = each.getKey();
            if (!each.getValue().equals(Optional.ofNullable(before.get(cell)))) {
                changed++;
                List<FigureRow> rows = memory.block(FigureRow.class);
                rows.removeIf(row -> row.revision() == revision.id() && row.cell().equals(cell));
                each.getValue()
                        .ifPresent(answer -> rows.add(new FigureRow(revision.id(), cell, answer)));
            }
        }
        return changed;
    }

    @Override
    public int saveTexts(Revision revision, Map<String, String> texts) {
        return replace(
                revision,
                texts,
                TextAnswer.class,
                (field, body) -> new TextAnswer(revision, field, body));
    }

    @Override
    public int saveExplanations(Revision revision, Map<String, String> explanations) {
        return replace(
                revision,
                WhyQuestion.byFinding(explanations),
                Explanation.class,
                (finding, body) -> new Explanation(revision, finding, body));
    }

    private <T extends WrittenAnswer> int replace(
            Revision revision,
            Map<String, String> given,
            Class<T> type,
            BiFunction<String, String, T> create) {
        int changed = 0;
        for (Map.Entry<String, String> each : given.entrySet()) {
            String key = Characters.withoutNul(each.getKey());
            String body = Characters.withoutNul(each.getValue().strip());
            Optional<T> before =
                    texts(type, revision.id()).filter(text -> text.key().equals(key)).findFirst();
            if (!body.equals(before.map(WrittenAnswer::body).orElse(""))) {
                changed++;
                before.ifPresent(memory::remove);
                if (!body.isEmpty()) {
                    memory.add(create.apply(key, body));
                }
            }
        }
        return changed;
    }

    @Override
    public int saveMilestones(Revision revision, List<MilestoneAnswer> given) {
        int changed = 0;
        for (MilestoneAnswer answer : given) {
            Optional<FiledMilestone> before =
                    filed(revision.id()).filter(m -> m.answer().isSameAs(answer)).findFirst();
            if (before.isEmpty()) {
                memory.add(new FiledMilestone(revision, answer));
                changed++;
            } else if (!before.get().answer().equals(answer)) {
                before.get().replace(answer);
                changed++;
            }
        }
        return changed;
    }

    @Override
    public void copy(Revision from, Revision to) {
        Answers answers = load(from);
        saveFigures(
                to,
                answers.figures().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, e -> Optional.of(e.getValue()))));
        saveTexts(to, answers.texts());
        saveMilestones(to, answers.milestones());
        texts(Explanation.class, from.id())
                .forEach(each -> memory.add(new Explanation(to, each.key(), each.body())));
    }

    @Override
    public Map<Long, Integer> changes(ReportingPeriod period) {
        return new MemoryAnswerChanges(memory, this).of(period);
    }

    @Override
    public Map<CountyCode, Map<String, BigDecimal>> totals(
            ReportingPeriod period, Collection<String> inputs) {
        Map<CountyCode, Map<String, BigDecimal>> totals = new TreeMap<>();
        newestSent(period)
                .forEach(
                        (county, revision) -> {
                            Map<String, BigDecimal> own = totals(revision, inputs);
                            if (!own.isEmpty()) {
                                totals.put(county, own);
                            }
                        });
        return totals;
    }

    private Map<CountyCode, Revision> newestSent(ReportingPeriod period) {
        return memory.all(Revision.class)
                .filter(each -> each.submission().period().equals(period))
                .filter(each -> each.number() == each.submission().revision())
                .filter(each -> WITH_THE_STATE.contains(each.submission().status()))
                .filter(each -> each.sealedAt() != null)
                .collect(
                        Collectors.toMap(
                                each -> each.submission().county(),
                                each -> each,
                                BinaryOperator.maxBy(Comparator.comparing(Revision::number))));
    }

    private Map<String, BigDecimal> totals(Revision revision, Collection<String> inputs) {
        return figures(revision.id())
                .filter(row -> row.cell().isTotal() && inputs.contains(row.cell().input()))
                .filter(row -> row.answer() instanceof Answer.Count)
                .collect(
                        Collectors.toMap(
                                row -> row.cell().input(),
                                row -> ((Answer.Count) row.answer()).value()));
    }
}
