package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.StandingRevisions;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.record.ReleaseCounties;

/** Finds the counties that would not be in a release if it were frozen now, and why. */
@ApplicationScoped
class MissingCounties {
    /** Statuses of filings that CDSS has not approved, or not yet. */
    private static final Set<SubmissionStatus> OPEN =
            EnumSet.of(
                    SubmissionStatus.SUBMITTED,
                    SubmissionStatus.IN_REVIEW,
                    SubmissionStatus.RETURNED);

    @Inject private ReleaseCounties counties;
    @Inject private StandingRevisions approved;
    @Inject private CatalogService catalogs;

    /**
     * Returns why each county that is not among these is missing, in the order of the county codes.
     *
     * @param filed the counties with an approved filing
     */
    Map<CountyCode, Standing> of(ReportingPeriod period, Set<CountyCode> filed) {
        Map<CountyCode, Standing> missing = new TreeMap<>();
        catalogs.counties().all().stream()
                .map(County::code)
                .forEach(county -> missing.put(county, Standing.NOT_REPORTED));
        counties.filings(period, OPEN)
                .forEach(
                        (county, status) ->
                                missing.put(
                                        county,
                                        status == SubmissionStatus.RETURNED
                                                ? Standing.RETURNED
                                                : Standing.NOT_DECIDED));
        missing.keySet().removeAll(filed);
        return missing;
    }

    /** Returns the counties with an approved filing for the quarter today. */
    Set<CountyCode> approved(ReportingPeriod period) {
        return approved.of(period).stream()
                .map(StandingRevision::county)
                .collect(Collectors.toUnmodifiableSet());
    }
}
