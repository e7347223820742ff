package org.csecprogress.submission.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.FigureComments;
import org.csecprogress.submission.IllegalTransitionException;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionStatus;
import org.csecprogress.submission.Submissions;

/** Answers the questions that CDSS sends with a returned filing. */
@Stateless
@Guarded
public class QuestionService {
    private final Submissions submissions;
    private final FigureComments comments;
    private final CatalogService catalogs;
    private final Validators validators;
    private final EntryAccess access;
    private final BusinessClock clock;
    private final WorkingCopyEdits edits;

    protected QuestionService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public QuestionService(
            Submissions submissions,
            FigureComments comments,
            CatalogService catalogs,
            Validators validators,
            EntryAccess access,
            BusinessClock clock,
            WorkingCopyEdits edits) {
        this.submissions = submissions;
        this.comments = comments;
        this.catalogs = catalogs;
        this.validators = validators;
        this.access = access;
        this.clock = clock;
        this.edits = edits;
    }

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
        Submission submission = submissions.hold(as, county, period);
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
        Catalog catalog = catalogs.catalogs().version(submission.catalogVersion());
        List<Finding> findings =
                validators.of(catalog).checkText("answer-" + comment, text, FreeText.LONGEST);
        if (!findings.isEmpty()) {
            return new Decision.Refused(findings, List.of());
        }
        comments.find(submission, comment)
                .filter(found -> found.isSent())
                .orElseThrow(() -> new NotFoundException("comment"))
                .answer(text.strip(), actor, clock.instant());
        // A certifier may answer and still certify, because an answer is not a figure.
        boolean isPreparing = as.has(Role.COUNTY_PREPARER, county);
        return edits.end(actor, submission, isPreparing, "comments answered: 1");
    }
}
