package org.csecprogress.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.page.EvidenceLinks;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.progress.service.MilestoneMarks;
import org.csecprogress.review.answer.page.BreakdownRow;
import org.csecprogress.review.answer.page.BreakdownTable;
import org.csecprogress.review.answer.page.FieldList;
import org.csecprogress.review.answer.page.FieldRow;
import org.csecprogress.review.answer.page.FigureRow;
import org.csecprogress.review.answer.page.FigureTable;
import org.csecprogress.review.answer.page.NoteIndex;
import org.csecprogress.review.service.ReviewReader;
import org.csecprogress.review.service.ReviewedFiling;

/** The submission that {@link ReviewView} shows, and its parts, each read once in a request. */
@Named
@RequestScoped
public class OpenReview {
    @Inject private CurrentActor current;
    @Inject private ReviewReader reviews;
    @Inject private MilestoneMarks marks;
    @Inject private DocumentReader documents;
    @Inject private ReviewView view;

    private final Map<String, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked")
    private <T> T once(String part, Supplier<T> read) {
        if (!known.containsKey(part)) {
            known.put(part, read.get());
        }
        return (T) known.get(part);
    }

    /** Discards the submission, so that it is read again. */
    void forget() {
        known.clear();
    }

    /**
     * Returns the submission. One that was never submitted is visible only to its county.
     *
     * @throws NotFoundException if there is none for a reviewer to read
     */
    public ReviewedFiling getReviewed() {
        return once(
                "review",
                () ->
                        reviews.review(current.get(), view.county(), view.period(), view.revision())
                                .orElseThrow(() -> new NotFoundException("submission")));
    }

    public Filing getFiling() {
        return getReviewed().filing();
    }

    /** Returns the findings and comments on the submission. */
    public NoteIndex getNotes() {
        return once(
                "notes",
                () -> new NoteIndex(getReviewed(), Sentences.ofPage(), current.get().accountId()));
    }

    public List<SubmissionStatistics.Line> getStatistics() {
        return once("statistics", new SubmissionStatistics(getFiling(), Sentences.ofPage())::all);
    }

    public FigureTable getFigureTable() {
        return once("table", () -> new FigureTable(getFiling(), Sentences.ofPage(), getNotes()));
    }

    public List<FigureRow> getKeyFigures() {
        return once("key", getFigureTable()::keyRows);
    }

    public List<FigureRow> getFigures() {
        return once("all" + view.getForm(), () -> getFigureTable().allRows(view.getForm()));
    }

    public BreakdownTable getBreakdownTable() {
        return once(
                "by" + view.getDimension(),
                () ->
                        new BreakdownTable(
                                getFiling(), view.getDimension(), Sentences.ofPage(), getNotes()));
    }

    public List<BreakdownRow> getBreakdown() {
        return once("rows" + view.getDimension(), getBreakdownTable()::rows);
    }

    private FieldList fields() {
        Sentences say = Sentences.ofPage();
        List<String> evidence =
                getFiling().answers().milestones().stream().map(MilestoneAnswer::evidence).toList();
        return new FieldList(
                getFiling(),
                say,
                getNotes(),
                marks.of(view.county()),
                EvidenceLinks.of(documents, current.get(), evidence, say));
    }

    /** Returns the methods, texts or milestones. */
    public List<FieldRow> fields(ReviewTab tab) {
        FieldList list = once("fields", this::fields);
        return once(
                tab.name(),
                switch (tab) {
                    case METHODS -> list::methods;
                    case WORDS -> list::words;
                    default -> list::milestones;
                });
    }

    /** Returns how many milestones changed since the last approved quarter. */
    public long getChangedMilestones() {
        return fields(ReviewTab.MILESTONES).stream().filter(FieldRow::isChanged).count();
    }

    /** Returns the changes between two revisions, or null if there is only one. */
    public ChangesSince getChanges() {
        return once("changes", () -> ChangesSince.ofRevisions(getReviewed(), Sentences.ofPage()));
    }

    /** Returns the last approved quarter, or null if there is none. */
    public ReportingPeriod getLastQuarter() {
        return getFiling().prior().keySet().stream()
                .min(Comparator.naturalOrder())
                .map(view.period()::minus)
                .orElse(null);
    }

    /** Returns the changes since that quarter. */
    public ChangesSince getSinceQuarter() {
        return once("quarter", () -> ChangesSince.ofQuarter(getFiling(), Sentences.ofPage()));
    }

    /** Whether a tab has nothing to compare. */
    boolean isMissing(ReviewTab tab) {
        return switch (tab) {
            case CHANGES -> getReviewed().step().isEmpty();
            case QUARTER -> getLastQuarter() == null;
            default -> false;
        };
    }

    /** Returns the reviewer's way through the list from which the filing was opened. */
    public QueueWalk getWalk() {
        return once(
                "walk",
                () ->
                        QueueWalk.from(
                                reviews.turns(current.get(), view.period()),
                                view.queue(),
                                view.county(),
                                current.get().accountId()));
    }

    /** Returns what the county says is wrong with what is published. */
    public String getCorrectionReason() {
        return getFiling().events().stream()
                .filter(event -> event.action() == SubmissionAction.ASK_CORRECTION)
                .reduce((first, last) -> last)
                .map(SubmissionEvent::reason)
                .orElse("");
    }

    /** Returns the history, newest first. The county's work on a draft is not part of it. */
    public List<HistoryEntry> getHistory() {
        List<SubmissionEvent> events = new ArrayList<>(getFiling().events());
        Collections.reverse(events);
        return events.stream().map(event -> HistoryEntry.of(event, Sentences.ofPage())).toList();
    }
}
