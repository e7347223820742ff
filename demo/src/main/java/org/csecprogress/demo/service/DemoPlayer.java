package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.persistence.DemoRecords;
import org.csecprogress.demo.plan.PlannedFiling;
import org.csecprogress.filing.entry.service.EntryService;
import org.csecprogress.filing.service.CertificationService;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.filing.service.QuestionService;
import org.csecprogress.filing.withdrawal.service.WithdrawalService;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.review.service.ReviewService;

/**
 * Plays a whole filing in one transaction, so that it has all its steps or does not exist. After a
 * crash, the next start continues with the missing filings.
 */
@ApplicationScoped
@Transactional
@ForEverybody
class DemoPlayer {
    @Inject private FilingService filings;
    @Inject private QuestionService questions;
    @Inject private CertificationService certifications;
    @Inject private ReviewService reviews;
    @Inject private WithdrawalService withdrawals;
    @Inject private EntryService entries;
    @Inject private DemoRecords records;

    /** Plays the filing, unless the county has one for the quarter. */
    public void play(PlannedFiling plan, Cast cast, DemoGenerator generator, DemoClock clock) {
        if (!records.hasFiling(plan.county(), plan.period())) {
            var stage =
                    new FilingPlay.Stage(
                            filings,
                            questions,
                            certifications,
                            reviews,
                            withdrawals,
                            entries,
                            generator);
            new FilingPlay(stage, cast, plan).play(clock);
        }
    }
}
