package org.csecprogress.review.answer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.StatusTag;
import org.csecprogress.review.service.ReviewedFiling;

/** The findings and comments by subject: an input, a field, or a milestone of an agency. */
public final class NoteIndex {
    private final ReviewedFiling review;
    private final Catalog catalog;
    private final Sentences sentences;
    private final FindingText text;
    private final long reader;
    private final Map<String, List<Finding>> findings = new HashMap<>();
    private final Map<String, List<FigureComment>> comments = new HashMap<>();

    /**
     * @param reader account of the reviewer, who may remove their own comments
     */
    public NoteIndex(ReviewedFiling review, Sentences sentences, long reader) {
        this.review = review;
        this.catalog = review.filing().catalog();
        this.sentences = sentences;
        this.text = new FindingText(catalog, sentences.language());
        this.reader = reader;
        for (Finding finding : review.filing().findings()) {
            findings.computeIfAbsent(base(finding.target()), k -> new ArrayList<>()).add(finding);
        }
        for (FigureComment comment : review.filing().comments()) {
            comments.computeIfAbsent(base(comment.target()), k -> new ArrayList<>()).add(comment);
        }
    }

    /** Returns the key of a target's row, without cell or field. */
    String base(String target) {
        String code = target.split("@", 2)[0];
        if (catalog.findInput(code).isPresent()
                || catalog.findMeasure(code).isPresent()
                || catalog.findTextField(code).isPresent()) {
            return code;
        }
        int field = code.lastIndexOf('.');
        String milestone = field < 0 ? code : code.substring(0, field);
        return catalog.findMilestone(milestone.split("/", 2)[0]).isPresent() ? milestone : "";
    }

    /**
     * Returns the notes of a row.
     *
     * @param target target of a new comment
     * @param label name of the row
     */
    RowNotes of(String target, String label) {
        String key = base(target);
        List<FindingCard> found = cards(findings.getOrDefault(key, List.of()));
        return new RowNotes(
                target,
                label,
                found,
                comments.getOrDefault(key, List.of()),
                tag(found),
                !target.isEmpty() && mayComment());
    }

    /** Returns the notes about the filing as a whole. */
    public RowNotes ofFiling() {
        return of("", "");
    }

    /** Whether a target has a finding or a comment. */
    boolean has(String target) {
        String key = base(target);
        return findings.getOrDefault(key, List.of()).stream()
                        .anyMatch(finding -> finding.effect() != Effect.NOTE)
                || comments.containsKey(key);
    }

    /** Returns the rows with figures that the statewide rules flag, in the filing's order. */
    public List<String> getOutlying() {
        return review.filing().findings().stream()
                .filter(finding -> finding.effect() == Effect.REVIEWER)
                .map(finding -> base(finding.target()))
                .distinct()
                .toList();
    }

    /** Returns that there are such figures and which, for the dialog of approval. */
    public String getOutlyingSaid() {
        List<String> figures = getOutlying();
        return sentences.of("review.approve.outlying", figures.size(), sentences.list(figures));
    }

    /** Returns how many comments were not sent. */
    public long unsent() {
        return review.filing().comments().stream().filter(c -> !c.isSent()).count();
    }

    /** Returns "Sent with it: 1 comment, on PL-09.", or that there is none. */
    public String sentWith() {
        return sentences.of(
                "review.sentWith",
                unsent(),
                review.filing().comments().stream()
                        .filter(comment -> !comment.isSent())
                        .map(comment -> base(comment.target()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private boolean mayComment() {
        return !review.isOwnWork()
                && review.filing().submission().status() == SubmissionStatus.IN_REVIEW
                && review.revision() == review.latestNumber();
    }

    private StatusTag tag(List<FindingCard> found) {
        if (found.stream().anyMatch(FindingCard::isOutlying)) {
            return new StatusTag("tag tag--progress", sentences.of("review.finding.outlying"));
        }
        if (found.stream().anyMatch(FindingCard::isAnswered)) {
            return new StatusTag("tag tag--answer", sentences.of("review.finding.explained"));
        }
        return null;
    }

    /** Returns one card per finding, but only one for those with a shared explanation. */
    private List<FindingCard> cards(List<Finding> found) {
        List<WhyQuestion> questions = WhyQuestion.of(found);
        List<FindingCard> cards = new ArrayList<>();
        for (Finding finding : found) {
            List<Finding> together =
                    questions.stream()
                            .filter(question -> question.findings().contains(finding))
                            .flatMap(question -> question.findings().stream())
                            .filter(this::isExplained)
                            .filter(other -> explanation(other).equals(explanation(finding)))
                            .toList();
            if (together.isEmpty()) {
                cards.add(card(List.of(finding)));
            } else if (together.get(0).equals(finding)) {
                cards.add(card(together));
            }
        }
        return cards;
    }

    private boolean isExplained(Finding finding) {
        return !explanation(finding).isEmpty();
    }

    private String explanation(Finding finding) {
        return review.filing().explanations().getOrDefault(finding.key(), "");
    }

    private FindingCard card(List<Finding> together) {
        Finding first = together.get(0);
        return new FindingCard(
                together.stream()
                        .map(finding -> new FindingCard.Line(finding.rule(), text.of(finding)))
                        .toList(),
                isExplained(first),
                first.effect() == Effect.REVIEWER,
                explanation(first));
    }

    /** Whether the reader can take the comment back. */
    public boolean isTheirs(FigureComment comment) {
        return !comment.isSent() && comment.authorId() == reader && mayComment();
    }

    /** Returns the group that a comment is about, or empty if it is about the whole figure. */
    public String place(FigureComment comment) {
        if (!comment.target().contains("@")) {
            return "";
        }
        CellKey cell = CellKey.parse(comment.target());
        return catalog.findDimension(cell.dimension())
                .flatMap(dimension -> dimension.category(cell.category()))
                .map(category -> category.label().in(sentences.language()))
                .orElse(cell.category());
    }
}
