package org.csecprogress.filing.grid.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.grid.page.GridRow.Note;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;

/** The findings of a filing as notes beside their figures. */
public final class GridNotes {
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

    public static GridNotes of(Filing filing, Sentences words, Draft draft) {
        return new GridNotes(
                filing.catalog(),
                filing.window().period(),
                filing.findings(),
                filing.explanations(),
                filing.answers(),
                words,
                draft);
    }

    /** Returns the notes about an input's figures: its total, and its groups in one breakdown. */
    List<Note> of(String code, String dimension) {
        return notes(
                target ->
                        targets.cell(target)
                                .filter(c -> c.input().equals(code))
                                .filter(c -> c.isTotal() || isIn(c, dimension))
                                .isPresent());
    }

    /** Returns the notes about a field. */
    public List<Note> of(String target) {
        return notes(target::equals);
    }

    /** Returns one note per finding, but only one for findings with a shared explanation. */
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

    /** Whether the finding is shown. Empty fields speak for themselves; reviewers' are hidden. */
    private boolean isShown(Finding finding) {
        return finding.effect() != Effect.REVIEWER && !targets.isGap(finding, answers);
    }

    private Note note(WhyQuestion question) {
        String field = Targets.WHY + question.key();
        String explanation = question.text(explanations);
        Finding first = question.findings().get(0);
        Note.Kind kind = kind(first);
        boolean more = !explanation.isEmpty() && !question.open(explanations).isEmpty();
        return new Note(
                kind,
                words.of("note." + kind, words.within(subject(first))),
                question.findings().stream().map(this::line).toList(),
                field,
                more ? Targets.SAME + question.key() : "",
                draft.value(field, explanation),
                draft.error(field),
                "#" + question.target());
    }

    private Note.Line line(Finding finding) {
        return new Note.Line("note:" + finding.key(), finding.rule(), sentences.of(finding));
    }

    /** Returns the name of what the finding is about: a figure or a whole breakdown. */
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
     * Returns a cell of the breakdown if the finding is about a whole breakdown. Such a finding has
     * a dimension but no category, and targets a row of it. One about a median also has a dimension
     * but targets the median.
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
            default -> Note.Kind.FIX;
        };
    }

    /** Returns the mark of a cell. Problems come before explanations; explained cells have none. */
    GridCell.Mark mark(CellKey cell) {
        GridCell.Mark mark = GridCell.Mark.NONE;
        for (Finding finding : findings) {
            boolean here = finding.target().equals(cell.toString());
            if (!here || !isShown(finding) || breakdown(finding).isPresent()) {
                continue;
            }
            if (isToFix(finding)) {
                return GridCell.Mark.ERROR;
            }
            if (isOpen(finding)) {
                mark = GridCell.Mark.ANSWER;
            }
        }
        return mark;
    }

    /** Returns the identifiers of the notes about the cell. */
    List<String> ids(CellKey cell) {
        return of(cell.toString()).stream()
                .flatMap(note -> note.lines().stream())
                .map(Note.Line::id)
                .toList();
    }

    private boolean isOpen(Finding finding) {
        return finding.effect() == Effect.EXPLAIN && !explanations.containsKey(finding.key());
    }

    /** Returns how many problems and open explanations a breakdown has, or the totals if empty. */
    int count(Collection<String> codes, String dimension) {
        List<Finding> open =
                shown(this::isToLookAt, c -> codes.contains(c.input()) && isIn(c, dimension));
        long toFix = open.stream().filter(GridNotes::isToFix).count();
        return (int) toFix + WhyQuestion.of(open).size();
    }

    /** Returns the problems to fix in these figures, without gaps. */
    List<Finding> toFix(Collection<String> codes, String dimension) {
        return shown(GridNotes::isToFix, c -> codes.contains(c.input()) && isIn(c, dimension));
    }

    /** Returns the problems and open explanations of totals and groups, without gaps. */
    List<Finding> toLookAt(Collection<String> codes, String dimension) {
        return shown(
                this::isToLookAt,
                c -> codes.contains(c.input()) && (c.isTotal() || isIn(c, dimension)));
    }

    private List<Finding> shown(Predicate<Finding> which, Predicate<CellKey> where) {
        return findings.stream()
                .filter(which)
                .filter(this::isShown)
                .filter(f -> targets.cell(f.target()).filter(where).isPresent())
                .toList();
    }

    private boolean isToLookAt(Finding finding) {
        return isToFix(finding) || isOpen(finding);
    }

    private static boolean isToFix(Finding finding) {
        return kind(finding) == Note.Kind.FIX;
    }

    private static boolean isIn(CellKey cell, String dimension) {
        return cell.dimension().equals(dimension);
    }

    String sentence(Finding finding) {
        return sentences.of(finding);
    }
}
