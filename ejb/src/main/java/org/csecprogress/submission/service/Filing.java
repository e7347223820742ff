package org.csecprogress.submission.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.TextField;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.submission.Certification;
import org.csecprogress.submission.CountyEntry;
import org.csecprogress.submission.FigureComment;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionAction;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.WhyQuestion;

/**
 * A filing as its county and the state look at it: the answers of its current revision with what
 * the rules found in them, what was explained, asked, certified and done.
 *
 * @param prior the approved answers of the county's earlier quarters, by how many quarters before
 * @param awaited what has to come before it is sent
 * @param explanations by key of the finding
 * @param comments those that the reader may see
 * @param events what happened to it, in all its submissions that were not withdrawn
 * @param carried what happened to withdrawn submissions whose answers it began with
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
     * What has to be mended before the filing can be submitted. What may not even be saved is among
     * it where a text was saved, or came with an earlier filing, before a rule saw it.
     */
    public List<Finding> toFix() {
        return findings.stream()
                .filter(f -> f.effect() == Effect.SUBMIT || f.effect() == Effect.SAVE)
                .toList();
    }

    /** What has to be explained, and has not been. */
    public List<Finding> toExplain() {
        return asking().filter(finding -> !explanations.containsKey(finding.key())).toList();
    }

    /** What was explained. An explanation of what the rules find no more is kept, and is none. */
    public List<Finding> explained() {
        return asking().filter(finding -> explanations.containsKey(finding.key())).toList();
    }

    /** What the county is asked to explain: once for a figure, whatever the rules find in it. */
    public List<WhyQuestion> questions() {
        return WhyQuestion.of(findings);
    }

    /** The questions of which a finding has not been explained. */
    public List<WhyQuestion> openQuestions() {
        return questions().stream().filter(q -> !q.open(explanations).isEmpty()).toList();
    }

    private Stream<Finding> asking() {
        return findings.stream().filter(finding -> finding.effect() == Effect.EXPLAIN);
    }

    /** Required methods that nobody has described. */
    public List<TextField> toDescribe() {
        return catalog.textFields().stream()
                .filter(TextField::required)
                .filter(field -> answers.text(field.code()).isBlank())
                .toList();
    }

    /** What CDSS asked and nobody has answered. */
    public List<FigureComment> toAnswer() {
        return comments.stream()
                .filter(FigureComment::isSent)
                .filter(comment -> comment.answer() == null)
                .toList();
    }

    /** Whether nothing stands between the filing and its certification. */
    public boolean isReady() {
        return toFix().isEmpty()
                && toExplain().isEmpty()
                && toDescribe().isEmpty()
                && toAnswer().isEmpty();
    }

    /** Whether it corrects what is published. */
    public boolean isCorrection() {
        return events.stream()
                .filter(event -> event.action() == SubmissionAction.OPEN_CORRECTION)
                .filter(event -> event.from() == null)
                .anyMatch(event -> event.revision() <= submission.revision());
    }

    /** All times that CDSS entered the filing for the county, the oldest first. */
    public List<CountyEntry> entries() {
        return CountyEntry.of(everything());
    }

    /**
     * Those by which answers of a revision were saved.
     *
     * @param revision its number
     */
    public List<CountyEntry> marks(int revision) {
        return CountyEntry.marksOf(everything(), revision);
    }

    private List<SubmissionEvent> everything() {
        return Stream.concat(carried.stream(), events.stream()).toList();
    }

    /** The agency's signature under the current revision. */
    public Optional<Certification> certifiedBy(Agency agency) {
        return certifications.stream().filter(c -> c.agency() == agency).findFirst();
    }
}
