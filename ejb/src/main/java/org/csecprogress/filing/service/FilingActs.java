package org.csecprogress.filing.service;

import java.util.List;
import org.csecprogress.filing.RevisionDigest;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.AuditedEvent;

/** The acts on a filing for which a second factor is shown again, as page and service see them. */
public final class FilingActs {
    private FilingActs() {}

    /**
     * Returns the certification of a working copy, which may submit it too. The digest is that of
     * the revision without certifications.
     */
    public static Act certification(Filing filing) {
        Submission submission = filing.submission();
        return of(
                submission,
                SubmissionAction.CERTIFY,
                RevisionDigest.of(
                        submission,
                        filing.answers(),
                        filing.explanations(),
                        List.of(),
                        filing.marks(submission.revision())));
    }

    /**
     * Returns the approval of a sealed revision.
     *
     * @param digest of the revision
     */
    public static Act approval(Submission submission, String digest) {
        return of(submission, SubmissionAction.APPROVE, digest);
    }

    private static Act of(Submission submission, SubmissionAction action, String digest) {
        return new Act(
                AuditedEvent.filingChain(submission.period(), submission.county()),
                action.name(),
                "revision " + submission.revision() + " " + Act.digest(digest));
    }
}
