package org.csecprogress.submission.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.submission.Submissions;

/** Tells a county which of its texts were published, and why others were not. */
@Stateless
@Guarded
public class TextOutcomeService {
    private final Submissions submissions;
    private final PublishedTexts texts;

    protected TextOutcomeService() {
        this(null, null);
    }

    @Inject
    public TextOutcomeService(Submissions submissions, PublishedTexts texts) {
        this.submissions = submissions;
        this.texts = texts;
    }

    /** Returns the county's outcomes by field; empty before the release is public. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Map<String, TextOutcome> of(Actor actor, CountyCode county, ReportingPeriod period) {
        return actor.worksFor(county)
                ? submissions.find(actor, county, period).map(texts::of).orElse(Map.of())
                : Map.of();
    }
}
