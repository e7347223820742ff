package org.csecprogress.submission.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.page.GridRow.Note;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.FindingText;
import org.csecprogress.validation.WhyQuestion;

/** The findings of a filing as notes beside the figures that they are about. */
final class GridNotes {
    private final List<Finding> findings;
    private final Map<String, String> explanations;
    private final Answers answers;
    private final Targets targets;
    private final FindingText sentences;
    private final Sentences words;
    private final Draft draft;

    GridNotes(
            Catalog catalog,
            ReportingPeriod period,
            List<Finding> findings,
            Map<String, String> explanations,
            Answers answers,
            Sentences words,
            Draft draft) {
        this.findings = findings;
        this.explanations = explanations;
        this.answers = answers;
        this.words = words;
        this.draft = draft;
        targets = new Targets(catalog, period, words);
        sentences = new FindingText(catalog, words.language());
    }

    static GridNotes of(Filing filing, Sentences words, Draft draft) {
        return new GridNotes(
                filing.catalog(),
                filing.window().period(),
                filing.findings(),
                filing.explanations(),
                filing.answers(),
                words,
                draft);
    }

    /** Those about a figure of that code: its total, and its groups in that breakdown. */
    List<Note> of(String code, String dimension) {
        return notes(
                target ->
                        targets.cell(target)
                                .filter(c -> c.input().equals(code))
                                .filter(c -> c.isTotal() || c.dimension().equals(dimension))
                                .isPresent());
    }

    /** Those about a field of that name. */
    List<Note> of(String target) {
        return notes(target::equals);
    }

    /** A note for each finding, but one for those that one explanation answers. */
    private List<Note> notes(Predicate<String> isHere) {
        List<Finding> shown =
                findings.stream()
                        .filter(finding -> isHere.test(finding.target()))
                        .filter(this::isShown)
                        .toList();
        List<WhyQuestion> questions = WhyQuestion.of(shown);
        List<Note> notes = new ArrayList<>();
        for (Finding finding : shown) {
            if (finding.effect() == Effect.EXPLAIN) {
                questions.stream()
                        .filter(question -> question.findings().get(0).equals(finding))
                        .forEach(question -> notes.add(note(question)));
            } else {
                notes.add(note(new WhyQuestion(finding.target(), List.of(finding))));
            }
        }
        return notes;
    }

    /** An empty field says so itself, and what is for reviewers only is not for the county. */
    private boolean isShown(Finding finding) {
        return finding.effect() != Effect.REVIEWER && !targets.isGap(finding, answers);
    }

    private Note note(WhyQuestion question) {
        String field = GridRequest.WHY + question.key();
        String explanation = question.text(explanations);
        Finding first = question.findings().get(0);
        Note.Kind kind = kind(first);
        boolean more = !explanation.isEmpty() && !question.open(explanations).isEmpty();
        return new Note(
                kind,
                words.of("note." + kind, words.within(subject(first))),
                question.findings().stream().map(this::line).toList(),
                field,
                more ? GridRequest.SAME + question.key() : "",
                draft.value(field, explanation),
                draft.error(field),
                "#" + question.target());
    }

    private Note.Line line(Finding finding) {
        return new Note.Line("note:" + finding.key(), finding.rule(), sentences.of(finding));
    }

    /** What the finding is about: a figure, or a whole breakdown. */
    private String subject(Finding finding) {
        return breakdown(finding)
                .map(
                        cell ->
                                words.of(
                                        "check.by",
                                        targets.label(CellKey.total(cell.input())),
                                        words.within(targets.dimension(cell))))
                .orElseGet(() -> targets.label(finding.target()));
    }

    /**
     * A finding about a whole breakdown has a dimension, no category, and a row of it for its
     * target. One about a median names the dimension as well, and is about the median.
     */
    private Optional<CellKey> breakdown(Finding finding) {
        Map<String, Object> arguments = finding.arguments();
        return arguments.containsKey("dimension") && !arguments.containsKey("category")
                ? targets.cell(finding.target()).filter(cell -> !cell.isTotal())
                : Optional.empty();
    }

    private static Note.Kind kind(Finding finding) {
        return switch (finding.effect()) {
            case EXPLAIN -> Note.Kind.EXPLAIN;
            case NOTE -> Note.Kind.KNOW;
            default -> Note.Kind.MEND;
        };
    }

    /** How a cell is marked: to mend before to explain. An explained one is no longer marked. */
    GridCell.Mark mark(CellKey cell) {
        GridCell.Mark mark = GridCell.Mark.NONE;
        for (Finding finding : findings) {
            boolean here = finding.target().equals(cell.toString());
            if (!here || !isShown(finding) || breakdown(finding).isPresent()) {
                continue;
            }
            if (kind(finding) == Note.Kind.MEND) {
                return GridCell.Mark.ERROR;
            }
            if (isOpen(finding)) {
                mark = GridCell.Mark.ANSWER;
            }
        }
        return mark;
    }

    /** Identifiers of the notes about the cell. */
    List<String> ids(CellKey cell) {
        return of(cell.toString()).stream()
                .flatMap(note -> note.lines().stream())
                .map(Note.Line::id)
                .toList();
    }

    private boolean isOpen(Finding finding) {
        return finding.effect() == Effect.EXPLAIN && !explanations.containsKey(finding.key());
    }

    /** How many are to be mended or explained in those figures, by breakdown; empty for totals. */
    int count(Collection<String> codes, String dimension) {
        List<Finding> open =
                toLookAt(codes, dimension).stream()
                        .filter(
                                f ->
                                        targets.cell(f.target())
                                                .filter(c -> c.dimension().equals(dimension))
                                                .isPresent())
                        .toList();
        long mend = open.stream().filter(f -> kind(f) == Note.Kind.MEND).count();
        return (int) mend + WhyQuestion.of(open).size();
    }

    /** The findings to mend in those figures that are more than gaps. */
    List<Finding> toMend(Collection<String> codes, String dimension) {
        return findings.stream()
                .filter(f -> kind(f) == Note.Kind.MEND && isShown(f))
                .filter(
                        f ->
                                targets.cell(f.target())
                                        .filter(c -> codes.contains(c.input()))
                                        .filter(c -> c.dimension().equals(dimension))
                                        .isPresent())
                .toList();
    }

    /** The findings to mend or to explain in those figures, totals and groups, without gaps. */
    List<Finding> toLookAt(Collection<String> codes, String dimension) {
        return findings.stream()
                .filter(f -> kind(f) == Note.Kind.MEND || isOpen(f))
                .filter(this::isShown)
                .filter(
                        f ->
                                targets.cell(f.target())
                                        .filter(c -> codes.contains(c.input()))
                                        .filter(c -> c.isTotal() || c.dimension().equals(dimension))
                                        .isPresent())
                .toList();
    }

    String sentence(Finding finding) {
        return sentences.of(finding);
    }
}
