package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.demo.plan.PlannedCorrection;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.correction.service.CorrectionService;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.CertificationService;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.review.service.ReviewService;

/**
 * Plays the correction of a published filing from its current state, one step per transaction, up
 * to its approval or to the release that restates its quarter.
 */
@ApplicationScoped
@ForEverybody
class CorrectionPlay {
    /** The steps from request to approval; one more means that it is stuck. */
    private static final int MOST_STEPS = 8;

    @Inject private FilingService filings;
    @Inject private CorrectionService corrections;
    @Inject private CertificationService certifications;
    @Inject private ReviewService reviews;
    @Inject private ReleasePlay releases;

    /** Plays the remaining steps; none once the restated release was public. */
    public void play(
            DemoPlan whole,
            PlannedCorrection plan,
            Cast cast,
            DemoGenerator generator,
            DemoClock clock) {
        if (releases.isOut(new ReleaseNumber(plan.period(), 2), cast)) {
            return;
        }
        for (int step = 0; step <= MOST_STEPS; step++) {
            Filing filing = filing(plan, cast);
            if (filing.submission().status() == SubmissionStatus.APPROVED) {
                clock.play(null);
                if (plan.isReleased()) {
                    releases.restate(whole, plan, cast, clock);
                }
                return;
            }
            act(filing, plan, cast, generator, clock);
        }
        throw new IllegalStateException("the correction of " + plan.county() + " does not move on");
    }

    private Filing filing(PlannedCorrection plan, Cast cast) {
        return filings.find(cast.preparer(plan.county()).actor(), plan.county(), plan.period())
                .orElseThrow();
    }

    private void act(
            Filing filing,
            PlannedCorrection plan,
            Cast cast,
            DemoGenerator generator,
            DemoClock clock) {
        long version = filing.submission().version();
        Actor reviewer = cast.state(Role.STATE_REVIEWER);
        Decision decision =
                switch (filing.submission().status()) {
                    case PUBLISHED -> published(filing, plan, cast, clock);
                    case DRAFT -> draft(filing, plan, cast, generator, clock);
                    case SUBMITTED -> {
                        clock.play(plan.at(PlannedCorrection.Step.START_REVIEW));
                        yield reviews.startReview(reviewer, plan.county(), plan.period(), version);
                    }
                    case IN_REVIEW -> {
                        clock.play(plan.at(PlannedCorrection.Step.APPROVE));
                        yield reviews.approve(reviewer, plan.county(), plan.period(), version);
                    }
                    default ->
                            throw new IllegalStateException(
                                    "a correction in " + filing.submission().status());
                };
        Acceptance.require(decision, plan.county());
    }

    private Decision published(Filing filing, PlannedCorrection plan, Cast cast, DemoClock clock) {
        long version = filing.submission().version();
        if (filing.submission().isCorrectionAsked()) {
            clock.play(plan.at(PlannedCorrection.Step.OPEN));
            return corrections.open(
                    cast.state(Role.STATE_REVIEWER), plan.county(), plan.period(), version);
        }
        clock.play(plan.at(PlannedCorrection.Step.ASK));
        return corrections.ask(
                cast.certifier(plan.county(), Agency.CWS).actor(),
                plan.county(),
                plan.period(),
                version,
                plan.reason());
    }

    private Decision draft(
            Filing filing,
            PlannedCorrection plan,
            Cast cast,
            DemoGenerator generator,
            DemoClock clock) {
        Map<CellKey, Optional<Answer>> corrected = corrected(filing, plan, cast);
        if (!corrected.isEmpty()) {
            clock.play(plan.at(PlannedCorrection.Step.FIX));
            return save(filing, plan, cast, FilingChanges.ofFigures(corrected, Map.of()));
        }
        if (!filing.toExplain().isEmpty()) {
            Map<String, String> why = new HashMap<>();
            filing.toExplain()
                    .forEach(f -> why.put(f.key(), generator.explanation(plan.county(), f)));
            return save(filing, plan, cast, new FilingChanges(Map.of(), Map.of(), List.of(), why));
        }
        boolean first = filing.certifications().isEmpty();
        clock.play(
                plan.at(
                        first
                                ? PlannedCorrection.Step.CERTIFY_CWS
                                : PlannedCorrection.Step.CERTIFY_PROB));
        Cast.Player certifier = cast.certifier(plan.county(), first ? Agency.CWS : Agency.PROB);
        return certifications.certify(
                certifier.actor(),
                plan.county(),
                plan.period(),
                filing.submission().version(),
                true,
                certifier.account().name(),
                certifier.account().title());
    }

    private Decision save(Filing filing, PlannedCorrection plan, Cast cast, FilingChanges changes) {
        return filings.save(
                cast.preparer(plan.county()).actor(),
                plan.county(),
                plan.period(),
                filing.submission().version(),
                changes);
    }

    /** Returns the corrected values of the figures that still have the published ones. */
    private Map<CellKey, Optional<Answer>> corrected(
            Filing filing, PlannedCorrection plan, Cast cast) {
        Filing published =
                filings.findRevision(
                                cast.preparer(plan.county()).actor(),
                                plan.county(),
                                plan.period(),
                                filing.submission().revision() - 1)
                        .orElseThrow();
        Map<CellKey, Optional<Answer>> corrected = new HashMap<>();
        plan.added()
                .forEach(
                        (cell, more) -> {
                            BigDecimal was = number(published, cell);
                            if (number(filing, cell).compareTo(was) == 0) {
                                corrected.put(
                                        cell,
                                        Optional.of(
                                                new Answer.Count(
                                                        was.add(BigDecimal.valueOf(more)))));
                            }
                        });
        return corrected;
    }

    private static BigDecimal number(Filing filing, CellKey cell) {
        return filing.answers().figure(cell).flatMap(Answer::number).orElse(BigDecimal.ZERO);
    }
}
