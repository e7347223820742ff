package org.csecprogress.filing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.rules.service.ChangeCheck;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.progress.Document;

/**
 * Edits a filing until it is certified, for its county and for a reviewer who enters it for the
 * county. {@link FilingAccess} decides who may.
 */
@Stateless
@Guarded
@Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
public class FilingService {
    @Inject private Submissions submissions;
    @Inject private FilingReader reader;
    @Inject private FilingOpening opening;
    @Inject private Validators validators;
    @Inject private EvidenceCheck evidence;
    @Inject private FilingAccess access;
    @Inject private WorkingCopyEdits edits;

    /**
     * Returns whether the actor may enter figures of that filing: its preparers, and a reviewer who
     * enters it for them.
     */
    public boolean mayPrepare(Actor actor, CountyCode county, ReportingPeriod period) {
        return access.find(actor, county, period)
                .filter(as -> as.has(Role.COUNTY_PREPARER, county))
                .isPresent();
    }

    /** Returns the filing if it was opened and the actor may work on it. */
    public Optional<Filing> find(Actor actor, CountyCode county, ReportingPeriod period) {
        return access.find(actor, county, period)
                .flatMap(
                        as ->
                                submissions
                                        .find(as, county, period)
                                        .map(found -> reader.read(as, found)));
    }

    /** Returns a sealed revision, for the receipt and to show what it said then. */
    public Optional<Filing> findRevision(
            Actor actor, CountyCode county, ReportingPeriod period, int revision) {
        return access.find(actor, county, period)
                .flatMap(
                        as ->
                                submissions
                                        .findRevision(as, county, period, revision)
                                        .map(found -> reader.read(as, found)));
    }

    /** Opens the filing of a period that has ended and has none. */
    @Allowed(Role.COUNTY_PREPARER)
    public Decision open(Actor actor, CountyCode county, ReportingPeriod period) {
        return open(actor, county, period, OptionalInt.empty());
    }

    /**
     * Opens the filing of a period, with everything in a withdrawn submission of it.
     *
     * @param from number of its last revision; empty to start without figures
     * @throws NotFoundException if there is no such withdrawn submission
     */
    @Allowed(Role.COUNTY_PREPARER)
    public Decision open(Actor actor, CountyCode county, ReportingPeriod period, OptionalInt from) {
        if (!actor.has(Role.COUNTY_PREPARER, county)) {
            throw new NotFoundException("county");
        }
        return opening.open(actor, county, period, from);
    }

    /**
     * Saves answers in the working copy, either all or none of them. A change makes certifications
     * lapse. Answers that are already stored are no change: nothing is written, and the version
     * stays.
     *
     * @param version the version that the page showed
     */
    public Decision save(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            long version,
            FilingChanges changes) {
        Actor as = access.require(actor, county, period);
        Submission submission = submissions.lock(actor, county, period);
        if (submission.version() != version) {
            return new Decision.Stale(submission.version());
        }
        if (!submission.status().isEditable()) {
            throw new IllegalTransitionException("saved in " + submission.status());
        }
        List<Finding> findings = validators.gate(submission.catalogVersion()).check(changes);
        List<Problem> problems = new ArrayList<>(ChangeCheck.unkeepable(changes));
        problems.addAll(evidence.problems(as, county, changes.milestones()));
        return findings.isEmpty() && problems.isEmpty()
                ? edits.save(actor, submission, changes)
                : new Decision.Refused(findings, problems);
    }

    /**
     * Returns the filing's current content and its findings with these figures. Nothing is saved.
     *
     * @param figures new answers; empty to remove one
     * @throws NotFoundException if there is no filing that the actor may work on
     */
    public ChangedFiling outlook(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            Map<CellKey, Optional<Answer>> figures) {
        Actor as = access.require(actor, county, period);
        return submissions
                .find(as, county, period)
                .map(found -> reader.outlook(found, figures))
                .orElseThrow(() -> new NotFoundException("filing"));
    }

    /**
     * Returns the outlook of a filing and locks the filing until the transaction ends.
     *
     * @throws NotFoundException if there is no filing that the actor may work on
     */
    public ChangedFiling lock(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            Map<CellKey, Optional<Answer>> figures) {
        Actor as = access.require(actor, county, period);
        return reader.outlook(submissions.lock(as, county, period), figures);
    }

    /** Returns the catalogue of the filing if it was opened and the actor may work on it. */
    public Optional<Catalog> findCatalog(Actor actor, CountyCode county, ReportingPeriod period) {
        return access.find(actor, county, period)
                .flatMap(as -> submissions.find(as, county, period))
                .map(found -> validators.of(found.catalogVersion()).catalog());
    }

    /** Returns the documents that the county may cite as evidence in the filing, by name. */
    public List<Document> documents(Actor actor, CountyCode county, ReportingPeriod period) {
        return evidence.choices(access.require(actor, county, period), county);
    }
}
