package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.coverage.Coverage;

/** Counts what a freeze of a quarter would fix today, without names. */
@ApplicationScoped
public class PlannedFreeze {
    @Inject private MissingCounties missing;
    @Inject private CatalogService catalogs;

    /** Returns the share of the state whose filings are approved now. */
    public Coverage coverage(ReportingPeriod period) {
        return Coverage.of(missing.approved(period), catalogs.populations());
    }
}
