package org.csecprogress.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;

/** A quarter with made-up figures of the counties in their first revision. */
final class FiledQuarter {
    /** The time that its steps take, an hour each. */
    private static final Duration STEPS = Duration.ofHours(4);

    private final ReportingPeriod period;
    private final Catalog catalog;
    private final Validator validator;
    private final DemoGenerator generator =
            DemoGenerator.builtIn(Counties.builtIn(), Populations.builtIn());

    FiledQuarter(ReportingPeriod period) {
        this.period = period;
        catalog = Catalogs.builtIn().forPeriod(period);
        validator = Validator.of(catalog);
    }

    /** Writes the submitted quarter of every county. */
    void moveInto(Filings filings) {
        filings.catalogs(Catalogs.builtIn());
        for (County county : Counties.builtIn().all()) {
            filings.add(filled(county.code(), filings).submitted());
        }
    }

    /** Begins a county's filing that is filled in, with all required explanations. */
    FilingBuilder filled(CountyCode county, Filings filings) {
        Answers answers = generator.answers(catalog, county, period, Map.of());
        return filings.aFiling()
                .of(county)
                .in(period.toString())
                .at(Instant.now().minus(STEPS).toString())
                .answered(answers)
                .explained(toExplain(county, answers))
                .enteredBy(filings.crew().preparer(county));
    }

    /** Returns what the rules ask to explain, without earlier quarters because there are none. */
    private List<String> toExplain(CountyCode county, Answers answers) {
        Populations populations = Populations.builtIn();
        FilingFacts facts =
                FilingFacts.of(period, LocalDate.now(CaliforniaTime.ZONE))
                        .children(populations.children(county), populations.groups(county))
                        .build();
        return validator.check(answers, facts).stream()
                .filter(finding -> finding.effect() == Effect.EXPLAIN)
                .map(Finding::key)
                .toList();
    }
}
