package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.PlannedFiling;
import org.csecprogress.demo.persistence.DemoRecords;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.submission.service.CertificationService;
import org.csecprogress.submission.service.EntryService;
import org.csecprogress.submission.service.FilingService;
import org.csecprogress.submission.service.QuestionService;
import org.csecprogress.submission.service.ReviewService;
import org.csecprogress.submission.service.WithdrawalService;

/**
 * Plays a whole filing in one transaction, so that it has all its steps or does not exist. After a
 * crash, the next start continues with the missing filings.
 */
@ApplicationScoped
@Transactional
@ForEverybody
class DemoPlayer {
    private final FilingService filings;
    private final QuestionService questions;
    private final CertificationService certifications;
    private final ReviewService reviews;
    private final WithdrawalService withdrawals;
    private final EntryService entries;
    private final DemoRecords records;

    protected DemoPlayer() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DemoPlayer(
            FilingService filings,
            QuestionService questions,
            CertificationService certifications,
            ReviewService reviews,
            WithdrawalService withdrawals,
            EntryService entries,
            DemoRecords records) {
        this.filings = filings;
        this.questions = questions;
        this.certifications = certifications;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.entries = entries;
        this.records = records;
    }

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
