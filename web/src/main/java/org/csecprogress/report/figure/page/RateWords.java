package org.csecprogress.report.figure.page;

import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.RateBase;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.web.Sentences;

/** The explanation of a rate: what it counts and divides by, and the population's date. */
public final class RateWords {
    private final Populations populations;
    private final Sentences say;

    /** Creates the words for rates in this population. */
    public RateWords(Populations populations, Sentences say) {
        this.populations = populations;
        this.say = say;
    }

    /** Returns the explanation of a measure's rates in a report, or empty if it has none. */
    public String of(Measure measure) {
        return measure.rate().map(base -> of("figure.rate.", base, measure, "")).orElse("");
    }

    /** Returns the explanation of a measure's rates on a county's page, beside the state's. */
    public String of(Measure measure, String county) {
        return measure.rate()
                .map(base -> of("figure.rate.county.", base, measure, county))
                .orElse("");
    }

    private String of(String key, RateBase base, Measure measure, String county) {
        return say.of(
                key + base.unit(),
                say.of("dictionary.unit." + measure.unit()),
                say.number(base.per()),
                say.date(populations.referenceDate()),
                county);
    }
}
