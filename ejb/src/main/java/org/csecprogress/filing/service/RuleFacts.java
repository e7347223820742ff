package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.optin.OptIns;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;

/** Provides the facts that the rules need beside the answers. */
@ApplicationScoped
class RuleFacts {
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private OptIns optIns;

    /** Returns the facts of one filing, in one query. */
    FilingFacts.Builder of(
            Submission submission, Map<Integer, Answers> prior, List<Certification> signed) {
        CountyCode county = submission.county();
        Set<CountyCode> optedIn = optedIn(List.of(county), submission.period());
        return of(submission, prior, signed, optedIn.contains(county));
    }

    /** Returns the facts of one of several filings. */
    FilingFacts.Builder of(
            Submission submission,
            Map<Integer, Answers> prior,
            List<Certification> signed,
            boolean optedIn) {
        CountyCode county = submission.county();
        FilingFacts.Builder facts =
                FilingFacts.of(submission.period(), clock.today())
                        .children(
                                catalogs.populations().children(county),
                                catalogs.populations().groups(county))
                        .optedIn(optedIn);
        prior.forEach(facts::prior);
        prior.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .ifPresent(last -> facts.lastApproved(last).priorMilestones(last.milestones()));
        signed.forEach(certification -> facts.certified(certification.agency()));
        return facts;
    }

    /** Returns the counties that opted in for the fiscal year of a quarter, in one query. */
    Set<CountyCode> optedIn(Collection<CountyCode> counties, ReportingPeriod period) {
        return optIns.of(counties, catalogs.windows().of(period).fiscalYearOfSum());
    }
}
