package org.csecprogress.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.filing.rules.service.Validators;
import org.csecprogress.filing.service.StatewideReader;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.review.FilingBoard;

/** Counts the figures of each filing that a reviewer looks at first. */
@ApplicationScoped
class QueueCounts {
    @Inject private FilingBoard filings;
    @Inject private AnswerStore answers;
    @Inject private StatewideReader statewide;
    @Inject private Validators validators;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /**
     * The counts of a quarter.
     *
     * @param explained figures that the county explained, by submission
     * @param outlying figures that the statewide rules flag, by county
     * @param changed answers that differ between the last two sealed revisions, by submission
     */
    record Counts(
            Map<Long, Integer> explained,
            Map<CountyCode, Integer> outlying,
            Map<Long, Integer> changed) {
        static final Counts NONE = new Counts(Map.of(), Map.of(), Map.of());
    }

    Counts of(ReportingPeriod period) {
        return new Counts(explained(period), outlying(period), answers.changes(period));
    }

    private Map<Long, Integer> explained(ReportingPeriod period) {
        return filings.explained(period).stream()
                .collect(
                        Collectors.toMap(
                                FilingCount::submission, count -> count.answers().intValue()));
    }

    private Map<CountyCode, Integer> outlying(ReportingPeriod period) {
        Map<CountyCode, Answers> totals = statewide.totals(period);
        StatewideFacts all = statewide.facts(totals);
        Validator validator = validators.of(catalogs.catalogs().forPeriod(period));
        Map<CountyCode, Integer> counts = new HashMap<>();
        totals.forEach(
                (county, answers) -> {
                    FilingFacts facts =
                            FilingFacts.of(period, clock.today())
                                    .children(
                                            catalogs.populations().children(county),
                                            catalogs.populations().groups(county))
                                    .statewide(all)
                                    .build();
                    counts.put(county, validator.checkStatewide(answers, facts).size());
                });
        return counts;
    }
}
