package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.CountyStanding.Standing;

/** Finds the counties that would not be in a release if it were frozen now, and why. */
@ApplicationScoped
class MissingCounties {
    private final Sql sql;
    private final CatalogService catalogs;

    protected MissingCounties() {
        this(null, null);
    }

    @Inject
    MissingCounties(Sql sql, CatalogService catalogs) {
        this.sql = sql;
        this.catalogs = catalogs;
    }

    /**
     * Returns why each county that is not among these is missing, in the order of the county codes.
     *
     * @param approved the counties with an approved filing
     */
    Map<CountyCode, Standing> of(ReportingPeriod period, Set<CountyCode> approved) {
        Map<CountyCode, Standing> missing = new TreeMap<>();
        catalogs.counties().all().stream()
                .map(County::code)
                .forEach(county -> missing.put(county, Standing.NOT_REPORTED));
        sql.list(
                "select county, status from submission where period = ? and status in"
                        + " ('SUBMITTED', 'IN_REVIEW', 'RETURNED')",
                row ->
                        missing.put(
                                new CountyCode(row.getString(1)),
                                row.getString(2).equals("RETURNED")
                                        ? Standing.RETURNED
                                        : Standing.NOT_DECIDED),
                period.toString());
        missing.keySet().removeAll(approved);
        return missing;
    }

    /** Returns the counties with an approved filing for the quarter today. */
    Set<CountyCode> approved(ReportingPeriod period) {
        return sql
                .list(
                        "select county from standing_revision where period = ?",
                        row -> new CountyCode(row.getString(1)),
                        period.toString())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
