package org.csecprogress.release.publishing.service;

import static org.csecprogress.builders.FilingBuilder.aFiling;

import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** A filing of 2026Q3 that is approved after the release, with one figure beside its zeros. */
final class LateFiling {
    private LateFiling() {}

    /**
     * Begins it.
     *
     * @param referrals its ID-01, which is published by county each quarter
     */
    static FilingBuilder of(CountyCode county, int referrals) {
        return of(county, referrals, 1);
    }

    /** Begins it, or with a higher number a correction. */
    static FilingBuilder of(CountyCode county, int referrals, int revision) {
        Answers zeros = CompleteAnswers.of(ReportingPeriod.of("2026Q3"));
        Answers.Builder answers = Answers.builder();
        zeros.figures().forEach(answers::figure);
        zeros.texts().forEach(answers::text);
        answers.figure(CellKey.parse("ID-01"), Answer.of(referrals));
        return aFiling()
                .of(county)
                .fromRevision(revision)
                .at("2027-01-11T16:00:00Z")
                .answered(answers.build())
                .approved();
    }
}
