package org.csecprogress.filing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.comment.FigureComments;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Answers the questions that CDSS sends with a returned filing. */
@Stateless
@Guarded
public class QuestionService {
    @Inject private Submissions submissions;
    @Inject private FigureComments comments;
    @Inject private Validators validators;
    @Inject private FilingAccess access;
    @Inject private BusinessClock clock;
    @Inject private WorkingCopyEdits edits;

    /**
     * Answers a question that CDSS sent with a returned filing. Certifications lapse.
     *
     * @param comment key of the question
     * @throws NotFoundException if there is no such question in a filing that the actor works on
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    public Decision answer(
            Actor actor, CountyCode county, ReportingPeriod period, long comment, String text) {
        Actor as = access.require(actor, county, period);
        Submission submission = submissions.lock(as, county, period);
        if (submission.status() != SubmissionStatus.RETURNED) {
            throw new IllegalTransitionException("answered in " + submission.status());
        }
        if (text == null || text.isBlank()) {
            return Decision.refused(Problem.of("answer-" + comment, "comment.answer.empty"));
        }
        Optional<Problem> unkeepable = FreeText.unkeepable("answer-" + comment, text);
        if (unkeepable.isPresent()) {
            return Decision.refused(unkeepable.get());
        }
        List<Finding> findings =
                validators
                        .of(submission.catalogVersion())
                        .checkText("answer-" + comment, text, FreeText.LONGEST);
        if (!findings.isEmpty()) {
            return new Decision.Refused(findings, List.of());
        }
        comments.find(submission, comment)
                .filter(found -> found.isSent())
                .orElseThrow(() -> new NotFoundException("comment"))
                .answer(text.strip(), actor, clock.instant());
        // A certifier may answer and still certify, because an answer is not a figure.
        boolean isPreparing = as.has(Role.COUNTY_PREPARER, county);
        return edits.answered(actor, submission, isPreparing);
    }
}
