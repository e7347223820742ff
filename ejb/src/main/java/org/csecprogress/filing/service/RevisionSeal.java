package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.RevisionDigest;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Finding;

/** Certifies a working copy, seals it for good, and opens the next one as a copy of it. */
@ApplicationScoped
public class RevisionSeal {
    @Inject private Revisions revisions;
    @Inject private AnswerStore answers;

    /** Adds the certification of the working copy for one of the two agencies. */
    Certification sign(
            Submission submission,
            Agency agency,
            Actor official,
            String name,
            String title,
            Instant at) {
        Certification signature =
                new Certification(
                        revisions.current(submission),
                        agency,
                        official.accountId(),
                        name,
                        title,
                        at);
        revisions.add(signature);
        return signature;
    }

    /**
     * Stores the findings with the revision and makes it immutable.
     *
     * @param signed its certifications, including the one just made
     */
    void close(Filing filing, List<Certification> signed, Instant at) {
        Submission submission = filing.submission();
        Revision revision = revisions.current(submission);
        List<SealedFinding> findings = new ArrayList<>();
        for (Finding finding : filing.findings()) {
            findings.add(new SealedFinding(revision, findings.size() + 1, finding));
        }
        revisions.add(findings);
        revision.seal(
                RevisionDigest.of(
                        submission,
                        filing.answers(),
                        filing.explanations(),
                        signed,
                        filing.marks(submission.revision())),
                at);
    }

    /** Creates the next working copy from a sealed revision. */
    public void reopen(Submission submission, int sealed) {
        Revision from = revisions.of(submission, sealed);
        Revision to = new Revision(submission, submission.revision());
        revisions.add(to);
        answers.copy(from, to);
    }
}
