package org.csecprogress.filing.saving.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** An open filing with what somebody else has stored in it, for specifications of pages. */
public final class StoredFiling {
    public static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    public static final CountyCode COUNTY = new CountyCode("01");

    private StoredFiling() {}

    public static Filing of(Catalog catalog, Answers answers) {
        return of(catalog, answers, Map.of());
    }

    /** Returns it with explanations, by key of the finding. */
    public static Filing of(Catalog catalog, Answers answers, Map<String, String> explanations) {
        return new Filing(
                null,
                null,
                catalog,
                new Submission(COUNTY, PERIOD, 1, 1, Instant.EPOCH),
                answers,
                Map.of(),
                List.of(),
                List.of(),
                explanations,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
