package org.csecprogress.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.demo.service.DemoCatalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;

/** Nine quarters of 58 counties, made once for all tests. */
public final class NineQuarters {
    static final ReportingPeriod FIRST = ReportingPeriod.of("2024Q3");
    static final int QUARTERS = 9;

    private static final NineQuarters MADE = new NineQuarters();

    final Counties counties = Counties.builtIn();
    final Populations populations = Populations.builtIn();
    public final Catalog catalog =
            Catalogs.read(DemoCatalogs.over(Catalogs.builtInSource())).forPeriod(FIRST);
    public final DemoGenerator generator = DemoGenerator.builtIn(counties, populations);
    public final Map<ReportingPeriod, Map<County, Answers>> filings = new LinkedHashMap<>();
    final List<Long> millis = new ArrayList<>();

    private NineQuarters() {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            long start = System.nanoTime();
            ReportingPeriod period = FIRST.plus(quarter);
            Map<County, Answers> byCounty = new LinkedHashMap<>();
            for (County county : counties.all()) {
                byCounty.put(county, make(county, period));
            }
            filings.put(period, byCounty);
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
    }

    public static NineQuarters made() {
        return MADE;
    }

    Answers make(County county, ReportingPeriod period) {
        return generator.answers(catalog, county.code(), period, earlier(county, period));
    }

    Map<Integer, Answers> earlier(County county, ReportingPeriod period) {
        Map<Integer, Answers> earlier = new LinkedHashMap<>();
        for (int lag = 1; lag <= 4; lag++) {
            Map<County, Answers> then = filings.get(period.minus(lag));
            if (then != null) {
                earlier.put(lag, then.get(county));
            }
        }
        return earlier;
    }

    List<ReportingPeriod> periods() {
        return List.copyOf(filings.keySet());
    }

    List<Finding> check(Validator validator, County county, ReportingPeriod period) {
        var facts =
                FilingFacts.of(period, period.end().plusDays(20))
                        .children(
                                populations.children(county.code()),
                                populations.groups(county.code()))
                        .optedIn(generator.optedIn(county.code()));
        earlier(county, period)
                .forEach(
                        (lag, answers) -> {
                            facts.prior(lag, answers);
                            if (lag == 1) {
                                facts.lastApproved(answers).priorMilestones(answers.milestones());
                            }
                        });
        return validator.check(filings.get(period).get(county), facts.build());
    }

    /** Returns the state total of a cell. */
    long total(ReportingPeriod period, String cell) {
        return filings.get(period).values().stream()
                .mapToLong(answers -> number(answers, cell).orElse(0L))
                .sum();
    }

    static Optional<Long> number(Answers answers, String cell) {
        return answers.figure(CellKey.parse(cell))
                .flatMap(Answer::number)
                .map(BigDecimal::longValue);
    }
}
