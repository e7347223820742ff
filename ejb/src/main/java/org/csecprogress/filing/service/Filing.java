package org.csecprogress.filing.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.place.County;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;

/**
 * A filing as its county and the state see it: the answers of one revision with findings,
 * explanations, comments, certifications and history.
 *
 * @param prior the county's approved answers of earlier quarters, by how many quarters before
 * @param awaited findings that must be settled before it is sent
 * @param explanations explanations by key of the finding
 * @param comments the comments that the reader may see
 * @param events history of all its submissions that were not withdrawn
 * @param carried history of withdrawn submissions whose answers it started with
 */
public record Filing(
        County county,
        FilingWindow window,
        Catalog catalog,
        Submission submission,
        Answers answers,
        Map<Integer, Answers> prior,
        List<Finding> findings,
        List<Finding> awaited,
        Map<String, String> explanations,
        List<FigureComment> comments,
        List<Certification> certifications,
        List<SubmissionEvent> events,
        List<SubmissionEvent> carried) {
    public Filing {
        prior = Map.copyOf(prior);
        findings = List.copyOf(findings);
        awaited = List.copyOf(awaited);
        explanations = Map.copyOf(explanations);
        comments = List.copyOf(comments);
        certifications = List.copyOf(certifications);
        events = List.copyOf(events);
        carried = List.copyOf(carried);
    }

    /**
     * Returns the findings to fix before the filing can be submitted. They include violations that
     * should prevent a save, if a text was stored or copied before the rule existed.
     */
    public List<Finding> toFix() {
        return findings.stream()
                .filter(f -> f.effect() == Effect.SUBMIT || f.effect() == Effect.SAVE)
                .toList();
    }

    /** Returns the findings that need an explanation and have none. */
    public List<Finding> toExplain() {
        return asking().filter(finding -> !explanations.containsKey(finding.key())).toList();
    }

    /** Returns the explained findings. Explanations of findings now gone do not count. */
    public List<Finding> explained() {
        return asking().filter(finding -> explanations.containsKey(finding.key())).toList();
    }

    /** Returns the questions to the county: one per figure, for all findings about it. */
    public List<WhyQuestion> questions() {
        return WhyQuestion.of(findings);
    }

    /** Returns the questions with a finding that has not been explained. */
    public List<WhyQuestion> openQuestions() {
        return questions().stream().filter(q -> !q.open(explanations).isEmpty()).toList();
    }

    private Stream<Finding> asking() {
        return findings.stream().filter(finding -> finding.effect() == Effect.EXPLAIN);
    }

    /** Returns the required methods that have no description. */
    public List<TextField> toDescribe() {
        return catalog.textFields().stream()
                .filter(TextField::required)
                .filter(field -> answers.text(field.code()).isBlank())
                .toList();
    }

    /** Returns CDSS's questions that have no answer. */
    public List<FigureComment> toAnswer() {
        return comments.stream()
                .filter(FigureComment::isSent)
                .filter(comment -> comment.answer() == null)
                .toList();
    }

    /** Returns whether the filing can be certified. */
    public boolean isReady() {
        return toFix().isEmpty()
                && toExplain().isEmpty()
                && toDescribe().isEmpty()
                && toAnswer().isEmpty();
    }

    /** Returns whether it corrects a published filing. */
    public boolean isCorrection() {
        return events.stream()
                .filter(event -> event.action() == SubmissionAction.OPEN_CORRECTION)
                .filter(event -> event.from() == null)
                .anyMatch(event -> event.revision() <= submission.revision());
    }

    /** Returns all entries of the filing by CDSS for the county, oldest first. */
    public List<CountyEntry> entries() {
        return CountyEntry.of(everything());
    }

    /**
     * Returns the entries in which answers of a revision were saved.
     *
     * @param revision number of the revision
     */
    public List<CountyEntry> marks(int revision) {
        return CountyEntry.marksOf(everything(), revision);
    }

    private List<SubmissionEvent> everything() {
        return Stream.concat(carried.stream(), events.stream()).toList();
    }

    /** Returns the agency's certification of the current revision. */
    public Optional<Certification> certifiedBy(Agency agency) {
        return certifications.stream().filter(c -> c.agency() == agency).findFirst();
    }
}
