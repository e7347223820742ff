package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.csecprogress.publication.TextVerdict;
import org.csecprogress.publication.review.PublishedDecision;
import org.csecprogress.publication.review.ReleasedFilings;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.service.PublishedTexts;
import org.csecprogress.submission.service.TextOutcome;

/**
 * Tells the county the decisions on its texts once its release is public. Not before, because a
 * reason may mention what is withheld.
 */
@ApplicationScoped
class TextOutcomes implements PublishedTexts {
    private final ReleasedFilings filings;

    protected TextOutcomes() {
        this(null);
    }

    @Inject
    TextOutcomes(ReleasedFilings filings) {
        this.filings = filings;
    }

    @Override
    public Map<String, TextOutcome> of(Submission submission) {
        Map<String, TextOutcome> outcomes = new HashMap<>();
        for (PublishedDecision each : filings.decisions(submission)) {
            outcomes.put(
                    each.field(),
                    new TextOutcome(
                            each.release().toString(),
                            each.verdict() == TextVerdict.PASSED,
                            each.reason()));
        }
        return outcomes;
    }
}
