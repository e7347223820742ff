package org.csecprogress.review.answer.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.page.EvidenceLink;
import org.csecprogress.progress.page.EvidenceLinks;

/** The methods, texts and milestones of a submission, each beside the last approved ones. */
public final class FieldList {
    private final Filing filing;
    private final Catalog catalog;
    private final Sentences sentences;
    private final FieldWords words;
    private final NoteIndex notes;
    private final Optional<Answers> last;
    private final Marks marks;
    private final EvidenceLinks links;

    public FieldList(
            Filing filing, Sentences sentences, NoteIndex notes, Marks marks, EvidenceLinks links) {
        this.marks = marks;
        this.links = links;
        this.filing = filing;
        this.catalog = filing.catalog();
        this.sentences = sentences;
        this.words = new FieldWords(catalog, sentences);
        this.notes = notes;
        this.last =
                filing.prior().entrySet().stream()
                        .min(Comparator.comparing(Map.Entry::getKey))
                        .map(Map.Entry::getValue);
    }

    /** Returns the methods: the fields that belong to a measure. */
    public List<FieldRow> methods() {
        return fields(true);
    }

    /** Returns the county's texts: the fields that belong to a section or the filing. */
    public List<FieldRow> words() {
        return fields(false);
    }

    private List<FieldRow> fields(boolean ofMeasures) {
        return catalog.textFields().stream()
                .filter(f -> catalog.findMeasure(f.belongsTo()).isPresent() == ofMeasures)
                .map(this::row)
                .toList();
    }

    private FieldRow row(TextField field) {
        String now = words.said(field, filing.answers());
        String then = last.map(answers -> words.said(field, answers)).orElse(now);
        String label = field.label().in(sentences.language());
        return new FieldRow(
                field.code(),
                label,
                now,
                then.equals(now) ? "" : then,
                "",
                EvidenceLink.NONE,
                sentences.of("review.visibility." + field.visibility()),
                notes.of(field.code(), label));
    }

    /** Returns every milestone, once for each agency that reports it. */
    public List<FieldRow> milestones() {
        return catalog.milestones().stream()
                .flatMap(m -> m.reporters().stream().map(agency -> row(m, agency.orElse(null))))
                .toList();
    }

    private FieldRow row(Milestone milestone, Agency agency) {
        Optional<MilestoneAnswer> answer = answer(filing.answers(), milestone, agency);
        String now = words.status(answer);
        String then =
                last.map(answers -> words.status(answer(answers, milestone, agency))).orElse(now);
        String label = words.milestone(milestone.name(), agency);
        String target = milestone.code() + (agency == null ? "" : "/" + agency) + ".STATUS";
        return new FieldRow(
                milestone.code(),
                label,
                now,
                then.equals(now) ? "" : then,
                more(answer),
                answer.map(found -> links.of(found.evidence())).orElse(EvidenceLink.NONE),
                sentences.of("review.visibility.milestone"),
                notes.of(target, label));
    }

    private Optional<MilestoneAnswer> answer(Answers answers, Milestone milestone, Agency agency) {
        return marks.answer(catalog, answers.milestones(), milestone, agency);
    }

    private String more(Optional<MilestoneAnswer> answer) {
        List<String> parts = new ArrayList<>();
        answer.flatMap(found -> marks.deadline(catalog, found).due())
                .ifPresent(
                        due ->
                                parts.add(
                                        sentences.of("review.milestone.due", sentences.date(due))));
        answer.ifPresent(
                found -> {
                    if (found.actual() != null) {
                        parts.add(
                                sentences.of(
                                        "review.milestone.actual", sentences.date(found.actual())));
                    }
                    marks.approval(found)
                            .ifPresent(
                                    a ->
                                            parts.add(
                                                    sentences.of(
                                                            "milestone.approved",
                                                            sentences.date(a.at()))));
                    if (!found.note().isEmpty()) {
                        parts.add(sentences.of("review.milestone.note", found.note()));
                    }
                });
        return String.join(" ", parts);
    }
}
