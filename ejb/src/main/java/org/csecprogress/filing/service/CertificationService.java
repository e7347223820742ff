package org.csecprogress.filing.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.EntryAccess;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
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
    /** Longest name or title, in characters. */
    private static final int LONGEST_NAME = 120;

    @Inject private Submissions submissions;
    @Inject private FilingReader reader;
    @Inject private RuleFacts ruleFacts;
    @Inject private RevisionSeal seal;
    @Inject private Validators validators;
    @Inject private ReasonCheck words;
    @Inject private EntryAccess access;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

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
        Submission submission = submissions.hold(actor, county, period);
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        Filing filing = reader.read(actor, submission);
        Optional<Decision> refusal = refusal(actor, filing, agency, agreed, name, title);
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
        if (isSubmittable(filing, signed)) {
            submit(actor, filing, signed, now);
        }
        return new Decision.Accepted(submission.version());
    }

    private boolean isSubmittable(Filing filing, List<Certification> signed) {
        FilingFacts facts = ruleFacts.of(filing.submission(), filing.prior(), signed).build();
        return validators.of(filing.catalog()).checkProcess(Effect.SUBMIT, facts).isEmpty();
    }

    private void submit(Actor actor, Filing filing, List<Certification> signed, Instant now) {
        Submission submission = filing.submission();
        seal.close(filing, signed, now);
        move(submission, SubmissionAction.SUBMIT, actor, null, now);
        submissions.flush();
    }

    private Optional<Decision> refusal(
            Actor actor, Filing filing, Agency agency, boolean agreed, String name, String title) {
        List<Problem> problems = new ArrayList<>();
        if (!agreed) {
            problems.add(Problem.of("agreed", "certify.agreed.missing"));
        }
        named("name", name).ifPresent(problems::add);
        named("title", title).ifPresent(problems::add);
        if (filing.certifiedBy(agency).isPresent()) {
            problems.add(Problem.of("", "certify.already"));
        }
        filing.toDescribe()
                .forEach(
                        field ->
                                problems.add(
                                        new Problem(
                                                "",
                                                "certify.undescribed",
                                                List.of(field.label().en()))));
        if (!filing.toAnswer().isEmpty()) {
            problems.add(Problem.of("", "certify.unanswered"));
        }
        List<Finding> findings = findings(actor, filing);
        return problems.isEmpty() && findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision.Refused(findings, problems));
    }

    private static Optional<Problem> named(String field, String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(Problem.of(field, "certify." + field + ".missing"));
        }
        String written = text.strip();
        return Characters.count(written) > LONGEST_NAME
                ? Optional.of(Problem.of(field, "certify." + field + ".long"))
                : FreeText.unkeepable(field, written);
    }

    /** Returns the findings to fix or explain, including that it is the actor's own work. */
    private List<Finding> findings(Actor actor, Filing filing) {
        FilingFacts facts =
                ruleFacts
                        .of(filing.submission(), filing.prior(), filing.certifications())
                        .actor(actor.accountId())
                        .editors(reader.editors(filing.submission()))
                        .build();
        List<Finding> findings = new ArrayList<>(filing.toFix());
        findings.addAll(filing.toExplain());
        findings.addAll(validators.of(filing.catalog()).checkProcess(Effect.CERTIFY, facts));
        return findings;
    }

    /** Recalls a submission before its review has begun. */
    public Decision recall(
            Actor actor, CountyCode county, ReportingPeriod period, long version, String reason) {
        if (actor.certifiesFor(county).isEmpty()) {
            throw new NotFoundException("county");
        }
        Submission submission = submissions.hold(actor, county, period);
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        Optional<Problem> problem = words.problem(submission, "reason", reason);
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
        SubmissionEvent event = submission.apply(action, actor, reason, Set.of(), now);
        if (!submission.status().isEditable()) {
            access.endAll(submission, now);
        }
        submissions.add(event);
        events.fire(event);
    }
}
