package org.csecprogress.filing.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The common part of the specifications of saving answers: a portal in October, and what is typed.
 */
abstract class SavingSpecification {
    static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    static final CountyCode YUBA = Staff.county("Yuba");
    static final Actor PREPARER = Staff.preparer(YUBA);
    static final CellKey REFERRALS = CellKey.total("ID-01");

    final InMemoryPortal portal = new InMemoryPortal(NOW);
    final FilingService filings = portal.bean(FilingService.class);
    final Revisions revisions = portal.bean(Revisions.class);
    final AnswerStore answers = portal.bean(AnswerStore.class);

    Decision save(Actor actor, Submission filing, FilingChanges changes) {
        return filings.save(actor, filing.county(), Q3, filing.version(), changes);
    }

    static FilingChanges referrals(String number) {
        return FilingChanges.ofFigures(
                Map.of(REFERRALS, Optional.of(new Answer.Count(new BigDecimal(number)))), Map.of());
    }

    static MilestoneAnswer citing(String evidence) {
        return new MilestoneAnswer("PM-06", Agency.CWS, "ADOPTED", null, evidence, "");
    }

    Answers stored(Submission filing) {
        return answers.load(revisions.current(filing));
    }
}
