package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.demo.plan.PlannedMarks;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.DocumentService;
import org.csecprogress.review.service.CountyProgress;
import org.csecprogress.review.service.ProgressService;

/**
 * Has CDSS set due dates and approve evidence, and a county store a document and share it. Existing
 * rows stay unchanged.
 */
@ApplicationScoped
@Transactional
@ForEverybody
class MilestonePlay {
    @Inject private ProgressService progress;
    @Inject private DocumentService documents;
    @Inject private FilingService filings;

    /** Sets the due date of each milestone of the plan for all counties, as CDSS. */
    public void setDues(PlannedMarks marks, Cast cast, DemoClock clock) {
        clock.play(marks.duesSet());
        Actor reviewer = cast.state(Role.STATE_REVIEWER);
        marks.dues().forEach((code, day) -> progress.setForAll(reviewer, code, day, false));
        clock.play(null);
    }

    /** Approves, as CDSS, the evidence of its own milestones in the last released quarter. */
    public void approve(DemoPlan plan, ReportingPeriod period, Cast cast, DemoClock clock) {
        if (!period.equals(plan.open().minus(1))) {
            return;
        }
        clock.play(plan.marks().approved());
        Actor reviewer = cast.state(Role.STATE_REVIEWER);
        progress.all(reviewer).stream()
                .filter(county -> plan.isApproved(county.county().code()))
                .forEach(county -> approve(reviewer, county));
        clock.play(null);
    }

    private void approve(Actor reviewer, CountyProgress county) {
        List<String> rested =
                county.catalog().milestones().stream()
                        .flatMap(m -> county.catalog().approvedBy(m).stream())
                        .map(m -> m.code())
                        .toList();
        county.lines().stream()
                .filter(line -> line.isToApprove() && rested.contains(line.milestone().code()))
                .forEach(
                        line ->
                                progress.approve(
                                        reviewer,
                                        county.county().code(),
                                        line.milestone().code(),
                                        line.agency(),
                                        new Evidence(line.answer().orElseThrow().evidence())));
    }

    /** Adds and shares a document as a county, and names it in the filing that it has begun. */
    public void document(DemoPlan plan, Cast cast, DemoClock clock) {
        PlannedMarks.Document planned = plan.marks().document();
        Actor preparer = cast.preparer(planned.county()).actor();
        clock.play(planned.added());
        boolean added =
                documents
                        .add(preparer, planned.county(), planned.name(), planned.content())
                        .isEmpty();
        if (added) {
            Document document =
                    documents.ofCounty(preparer, planned.county()).stream()
                            .filter(d -> d.name().equals(planned.name()))
                            .findFirst()
                            .orElseThrow();
            documents.share(preparer, document.id(), planned.serves());
            filings.find(preparer, planned.county(), plan.open())
                    .ifPresent(filing -> name(filing, preparer, planned.milestone(), document));
        }
        clock.play(null);
    }

    private void name(Filing filing, Actor preparer, String milestone, Document document) {
        Optional<MilestoneAnswer> answer = filing.answers().milestone(milestone, null);
        String evidence = Evidence.ofDocument(document.id()).text();
        answer.ifPresent(
                before ->
                        filings.save(
                                preparer,
                                document.county(),
                                filing.window().period(),
                                filing.submission().version(),
                                FilingChanges.ofMilestones(
                                        List.of(before.withEvidence(evidence)))));
    }
}
