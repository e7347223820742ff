package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Certification;
import org.csecprogress.submission.Submission;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.FilingFacts;

/** Provides the facts that the rules need beside the answers. */
@ApplicationScoped
class RuleFacts {
    private static final String OPTED_IN =
            "select county from opt_in where opted_in and fiscal_year = ? and county in (%s)";

    private final CatalogService catalogs;
    private final BusinessClock clock;
    private final Sql sql;

    protected RuleFacts() {
        this(null, null, null);
    }

    @Inject
    RuleFacts(CatalogService catalogs, BusinessClock clock, Sql sql) {
        this.catalogs = catalogs;
        this.clock = clock;
        this.sql = sql;
    }

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
        List<Object> parameters =
                new ArrayList<>(List.of(catalogs.windows().of(period).fiscalYearOfSum()));
        counties.forEach(county -> parameters.add(county.value()));
        return Set.copyOf(
                sql.list(
                        OPTED_IN.formatted(Sql.places(counties.size())),
                        row -> new CountyCode(row.getString(1)),
                        parameters.toArray()));
    }
}
