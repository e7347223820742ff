package org.csecprogress.submission.review.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.TextField;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.page.EvidenceLink;
import org.csecprogress.progress.page.EvidenceLinks;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.MilestoneAnswer;

/** Methods, words and milestones of a submission, each beside the last approved one. */
final class FieldList {
    private final Filing filing;
    private final Catalog catalog;
    private final Sentences sentences;
    private final NoteIndex notes;
    private final Optional<Answers> last;
    private final Marks marks;
    private final EvidenceLinks links;

    FieldList(
            Filing filing, Sentences sentences, NoteIndex notes, Marks marks, EvidenceLinks links) {
        this.marks = marks;
        this.links = links;
        this.filing = filing;
        this.catalog = filing.catalog();
        this.sentences = sentences;
        this.notes = notes;
        this.last =
                filing.prior().entrySet().stream()
                        .min(Comparator.comparing(Map.Entry::getKey))
                        .map(Map.Entry::getValue);
    }

    /** How the county counts: the fields that belong to a measure. */
    List<FieldRow> methods() {
        return fields(true);
    }

    /** What the county writes: the fields that belong to a section or to the filing. */
    List<FieldRow> words() {
        return fields(false);
    }

    private List<FieldRow> fields(boolean ofMeasures) {
        return catalog.textFields().stream()
                .filter(f -> catalog.findMeasure(f.belongsTo()).isPresent() == ofMeasures)
                .map(this::row)
                .toList();
    }

    private FieldRow row(TextField field) {
        String now = said(field, filing.answers());
        String then = last.map(answers -> said(field, answers)).orElse(now);
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

    private String said(TextField field, Answers answers) {
        String text = answers.text(field.code());
        if (text.isEmpty()) {
            return sentences.of("review.field.none");
        }
        return field.type().isCoded()
                ? Arrays.stream(text.split("\\|", -1))
                        .map(code -> code(field.codeList(), code))
                        .collect(Collectors.joining(", "))
                : text;
    }

    private String code(String list, String code) {
        return catalog.codeList(list)
                .code(code)
                .map(Code::label)
                .map(label -> label.in(sentences.language()))
                .orElse(code);
    }

    /** Every milestone, for each agency that reports it. */
    List<FieldRow> milestones() {
        List<FieldRow> rows = new ArrayList<>();
        for (Milestone milestone : catalog.milestones()) {
            if (milestone.reportedBy().perAgency()) {
                for (Agency agency : Agency.values()) {
                    rows.add(row(milestone, agency));
                }
            } else {
                rows.add(row(milestone, null));
            }
        }
        return rows;
    }

    private FieldRow row(Milestone milestone, Agency agency) {
        Optional<MilestoneAnswer> answer = answer(filing.answers(), milestone, agency);
        String now = status(answer);
        String then = last.map(answers -> status(answer(answers, milestone, agency))).orElse(now);
        String name = milestone.name().in(sentences.language());
        String label =
                agency == null
                        ? name
                        : sentences.of(
                                "review.milestone.agency", name, code("AGENCY", agency.name()));
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

    private String status(Optional<MilestoneAnswer> answer) {
        return answer.map(found -> code(Catalogs.MILESTONE_STATUS, found.status()))
                .orElseGet(() -> sentences.of("review.field.none"));
    }

    private String more(Optional<MilestoneAnswer> answer) {
        List<String> parts = new ArrayList<>();
        answer.flatMap(found -> marks.term(catalog, found).due())
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
