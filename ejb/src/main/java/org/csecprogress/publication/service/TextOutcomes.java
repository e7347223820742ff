package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.TextVerdict;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.service.PublishedTexts;
import org.csecprogress.submission.service.TextOutcome;

/**
 * Tells the county the decisions on its texts once its release is public. Not before, because a
 * reason may mention what is withheld.
 */
@ApplicationScoped
class TextOutcomes implements PublishedTexts {
    private static final String DECIDED =
            "select r.period, r.revision, d.field, d.verdict, d.reason from release_submission m"
                    + " join release r on r.id = m.release_id join release_text_decision d on"
                    + " d.release_id = m.release_id and d.author = m.county where m.submission_id"
                    + " = ? and r.status in ('PUBLISHED', 'RESTATED') order by r.revision";

    private final Sql sql;

    protected TextOutcomes() {
        this(null);
    }

    @Inject
    TextOutcomes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, TextOutcome> of(Submission submission) {
        Map<String, TextOutcome> outcomes = new HashMap<>();
        sql.list(
                DECIDED,
                row -> {
                    var number =
                            new ReleaseNumber(ReportingPeriod.of(row.getString(1)), row.getInt(2));
                    boolean passed = row.getString(4).equals(TextVerdict.PASSED.name());
                    return outcomes.put(
                            row.getString(3),
                            new TextOutcome(number.toString(), passed, row.getString(5)));
                },
                submission.id());
        return outcomes;
    }
}
