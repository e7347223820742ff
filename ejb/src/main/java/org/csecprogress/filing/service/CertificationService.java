package org.csecprogress.filing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.Submissions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Certifies, submits and recalls a filing for the two officials of a county. */
@Stateless
@Guarded
@Allowed(Role.COUNTY_CERTIFIER)
public class CertificationService {
    @Inject private Submissions submissions;
    @Inject private FilingReader reader;
    @Inject private CertificationCheck check;
    @Inject private RevisionSeal seal;
    @Inject private ReasonCheck reasons;
    @Inject private SubmissionMoves moves;
    @Inject private BusinessClock clock;

    /**
     * Signs for the actor's agency. Once the rules require nothing more, this also submits.
     *
     * @param version the version that the page showed
     * @param agreed whether the statement was ticked
     */
    public Decision certify(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            long version,
            boolean agreed,
            String name,
            String title) {
        Agency agency =
                actor.certifiesFor(county).orElseThrow(() -> new NotFoundException("county"));
        Submission submission = submissions.lock(actor, county, period);
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        Filing filing = reader.read(actor, submission);
        Optional<Decision> refusal = check.refusal(actor, filing, agency, agreed, name, title);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = clock.instant();
        move(submission, SubmissionAction.CERTIFY, actor, null, now);
        Certification signature =
                seal.sign(submission, agency, actor, name.strip(), title.strip(), now);
        submissions.touch(submission);
        submissions.flush();
        List<Certification> signed = new ArrayList<>(filing.certifications());
        signed.add(signature);
        if (check.isSubmittable(filing, signed)) {
            submit(actor, filing, signed, now);
        }
        return new Decision.Accepted(submission.version());
    }

    private void submit(Actor actor, Filing filing, List<Certification> signed, Instant now) {
        Submission submission = filing.submission();
        seal.close(filing, signed, now);
        move(submission, SubmissionAction.SUBMIT, actor, null, now);
        submissions.flush();
    }

    /** Recalls a submission before its review has begun. */
    public Decision recall(
            Actor actor, CountyCode county, ReportingPeriod period, long version, String reason) {
        if (actor.certifiesFor(county).isEmpty()) {
            throw new NotFoundException("county");
        }
        Submission submission = submissions.lock(actor, county, period);
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        Optional<Problem> problem = reasons.problem(submission, "reason", reason);
        if (problem.isPresent()) {
            return Decision.refused(problem.get());
        }
        int before = submission.revision();
        move(submission, SubmissionAction.RECALL, actor, reason.strip(), clock.instant());
        seal.reopen(submission, before);
        submissions.flush();
        return new Decision.Accepted(submission.version());
    }

    private void move(
            Submission submission,
            SubmissionAction action,
            Actor actor,
            String reason,
            Instant now) {
        moves.record(submission.apply(action, actor, reason, Set.of(), now));
    }
}
