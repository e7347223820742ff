package org.csecprogress.publication.page;

import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Populations;
import org.csecprogress.catalog.RateBase;
import org.csecprogress.kernel.web.Sentences;

/** Whom a rate counts, whom it divides by and of which year these are. */
public final class RateWords {
    private final Populations populations;
    private final Sentences say;

    /** Words in the language of the sentences, about rates in this population. */
    public RateWords(Populations populations, Sentences say) {
        this.populations = populations;
        this.say = say;
    }

    /** The rates of a measure in a report; empty where it has none. */
    public String of(Measure measure) {
        return measure.rate().map(base -> of("figure.rate.", base, measure, "")).orElse("");
    }

    /** The rates of a measure on the page of a county, beside the state's. */
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
