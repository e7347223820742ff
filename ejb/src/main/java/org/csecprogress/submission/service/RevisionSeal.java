package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Certification;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.RevisionDigest;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.Submissions;

/** Seals a working copy for good, and opens the next one as a copy of it. */
@ApplicationScoped
class RevisionSeal {
    private final Submissions submissions;
    private final AnswerStore answers;
    private final Sql sql;

    protected RevisionSeal() {
        this(null, null, null);
    }

    @Inject
    RevisionSeal(Submissions submissions, AnswerStore answers, Sql sql) {
        this.submissions = submissions;
        this.answers = answers;
        this.sql = sql;
    }

    /**
     * Stores the findings with the revision and makes it immutable.
     *
     * @param signed its certifications, including the one just made
     */
    void close(Filing filing, List<Certification> signed, Instant at) {
        Submission submission = filing.submission();
        Revision revision = submissions.revision(submission, submission.revision());
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : filing.findings()) {
            rows.add(
                    new Object[] {
                        revision.id(),
                        rows.size() + 1,
                        finding.rule(),
                        finding.effect().name(),
                        finding.target(),
                        written(finding.arguments())
                    });
        }
        sql.batch(
                "insert into sealed_finding (revision_id, position, rule, effect, target,"
                        + " arguments) values (?, ?, ?, ?, ?, ?)",
                rows);
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
    void reopen(Submission submission, int sealed) {
        Revision from = submissions.revision(submission, sealed);
        Revision to = new Revision(submission.id(), submission.revision());
        submissions.add(to);
        submissions.flush();
        answers.copy(from, to);
    }

    private static String written(Map<String, Object> arguments) {
        return new TreeMap<>(arguments)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("; "));
    }
}
