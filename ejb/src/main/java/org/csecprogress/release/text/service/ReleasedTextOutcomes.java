package org.csecprogress.release.text.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.text.service.PublishedTexts;
import org.csecprogress.filing.text.service.TextOutcome;
import org.csecprogress.release.text.PublishedDecision;
import org.csecprogress.release.text.ReleasedFilings;
import org.csecprogress.release.text.TextVerdict;

/**
 * Tells the county the decisions on its texts once its release is public. Not before, because a
 * reason may mention what is withheld.
 */
@ApplicationScoped
class ReleasedTextOutcomes implements PublishedTexts {
    @Inject private ReleasedFilings filings;

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
