package org.csecprogress.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Explanation;
import org.csecprogress.filing.revision.FiledMilestone;
import org.csecprogress.filing.revision.MilestoneRow;
import org.csecprogress.filing.revision.TextAnswer;
import org.csecprogress.filing.revision.TextRow;
import org.csecprogress.filing.revision.WrittenAnswer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Stores texts, explanations and milestones as entities, and figures as blocks. */
@ApplicationScoped
@Transactional
class JpaAnswerStore implements AnswerStore {
    private static final String REVISION = "revision";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final FigureBlocks figures;
    private final AnswerChanges changes;

    /** For the container. */
    JpaAnswerStore() {
        this(null, null, null);
    }

    @Inject
    JpaAnswerStore(FigureBlocks figures, AnswerChanges changes) {
        this(null, figures, changes);
    }

    JpaAnswerStore(EntityManager em, FigureBlocks figures, AnswerChanges changes) {
        this.em = em;
        this.figures = figures;
        this.changes = changes;
    }

    @Override
    public Map<Long, Answers> loadAll(List<Long> revisions) {
        Map<Long, Answers.Builder> builders = new LinkedHashMap<>();
        revisions.forEach(id -> builders.put(id, Answers.builder()));
        if (!revisions.isEmpty()) {
            figures.read(revisions, (id, cell, answer) -> builders.get(id).figure(cell, answer));
            texts(TextAnswer.OF_REVISIONS, revisions)
                    .forEach(text -> builders.get(text.revision()).text(text.key(), text.body()));
            milestoneRows(revisions)
                    .forEach(row -> builders.get(row.revision()).milestone(row.answer()));
        }
        return builders.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().build()));
    }

    private List<TextRow> texts(String query, Collection<Long> revisions) {
        return rows(query, TextRow.class, revisions);
    }

    private List<MilestoneRow> milestoneRows(Collection<Long> revisions) {
        return rows(FiledMilestone.OF_REVISIONS, MilestoneRow.class, revisions);
    }

    private <T> List<T> rows(String query, Class<T> type, Collection<Long> revisions) {
        return revisions.isEmpty()
                ? List.of()
                : em.createNamedQuery(query, type)
                        .setParameter("revisions", revisions)
                        .getResultList();
    }

    @Override
    public Map<Long, List<MilestoneAnswer>> milestones(Collection<Long> revisions) {
        return milestoneRows(revisions).stream()
                .collect(
                        Collectors.groupingBy(
                                MilestoneRow::revision,
                                Collectors.mapping(MilestoneRow::answer, Collectors.toList())));
    }

    @Override
    public Map<Long, Map<String, String>> explanations(List<Long> revisions) {
        return texts(Explanation.OF_REVISIONS, revisions).stream()
                .collect(
                        Collectors.groupingBy(
                                TextRow::revision, Collectors.toMap(TextRow::key, TextRow::body)));
    }

    @Override
    public int saveFigures(Revision revision, Map<CellKey, Optional<Answer>> given) {
        return given.isEmpty() ? 0 : figures.save(revision, given);
    }

    @Override
    public int saveTexts(Revision revision, Map<String, String> texts) {
        return replace(
                revision,
                texts,
                TextAnswer.WITH_KEYS,
                TextAnswer.class,
                (field, body) -> new TextAnswer(revision, field, body));
    }

    @Override
    public int saveExplanations(Revision revision, Map<String, String> explanations) {
        return replace(
                revision,
                WhyQuestion.byFinding(explanations),
                Explanation.WITH_KEYS,
                Explanation.class,
                (finding, body) -> new Explanation(revision, finding, body));
    }

    private <T extends WrittenAnswer> int replace(
            Revision revision,
            Map<String, String> given,
            String query,
            Class<T> type,
            BiFunction<String, String, T> create) {
        if (given.isEmpty()) {
            return 0;
        }
        Map<String, String> bodies = new LinkedHashMap<>();
        given.forEach(
                (key, body) ->
                        bodies.put(
                                Characters.withoutNul(key), Characters.withoutNul(body.strip())));
        Map<String, T> stored =
                em.createNamedQuery(query, type)
                        .setParameter(REVISION, revision)
                        .setParameter("keys", bodies.keySet())
                        .getResultStream()
                        .collect(Collectors.toMap(WrittenAnswer::key, Function.identity()));
        int changed = 0;
        for (Map.Entry<String, String> each : bodies.entrySet()) {
            T before = stored.get(each.getKey());
            String body = each.getValue();
            if (!body.equals(before == null ? "" : before.body())) {
                changed++;
                if (before == null) {
                    em.persist(create.apply(each.getKey(), body));
                } else if (body.isEmpty()) {
                    em.remove(before);
                } else {
                    before.rewrite(body);
                }
            }
        }
        return changed;
    }

    @Override
    public int saveMilestones(Revision revision, List<MilestoneAnswer> given) {
        if (given.isEmpty()) {
            return 0;
        }
        List<FiledMilestone> stored =
                em.createNamedQuery(FiledMilestone.OF_REVISION, FiledMilestone.class)
                        .setParameter(REVISION, revision)
                        .getResultList();
        int changed = 0;
        for (MilestoneAnswer answer : given) {
            Optional<FiledMilestone> before =
                    stored.stream().filter(m -> m.answer().isSameAs(answer)).findFirst();
            if (before.isEmpty()) {
                em.persist(new FiledMilestone(revision, answer));
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
        List<Long> source = List.of(from.id());
        // Plain SQL refers to the new revision, which may not have been written.
        em.flush();
        figures.copy(from, to);
        texts(TextAnswer.OF_REVISIONS, source)
                .forEach(text -> em.persist(new TextAnswer(to, text.key(), text.body())));
        texts(Explanation.OF_REVISIONS, source)
                .forEach(text -> em.persist(new Explanation(to, text.key(), text.body())));
        milestoneRows(source).forEach(row -> em.persist(new FiledMilestone(to, row.answer())));
    }

    @Override
    public Map<Long, Integer> changes(ReportingPeriod period) {
        return changes.of(period);
    }

    @Override
    public Map<CountyCode, Map<String, BigDecimal>> totals(
            ReportingPeriod period, Collection<String> inputs) {
        return figures.totals(period, inputs);
    }
}
