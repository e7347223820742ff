package org.csecprogress.filing.text.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.csecprogress.filing.Submissions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/** Tells a county which of its texts were published, and why others were not. */
@Stateless
@Guarded
public class TextOutcomeService {
    @Inject private Submissions submissions;
    @Inject private PublishedTexts texts;

    /** Returns the county's outcomes by field; empty before the release is public. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Map<String, TextOutcome> of(Actor actor, CountyCode county, ReportingPeriod period) {
        return actor.worksFor(county)
                ? submissions.find(actor, county, period).map(texts::of).orElse(Map.of())
                : Map.of();
    }
}
