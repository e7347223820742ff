package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.StatewideFacts;

/** The totals that all counties have submitted for a period, for the statewide rules: one query. */
@ApplicationScoped
class StatewideReader {
    private static final String TOTALS =
            "select s.county, f.input, f.amount from submission s join revision r on r.submission_id"
                    + " = s.id and r.number = s.revision and r.sealed_at is not null join figure f on"
                    + " f.revision_id = r.id where s.period = ? and s.status in ('SUBMITTED',"
                    + " 'IN_REVIEW', 'APPROVED', 'PUBLISHED') and f.dimension = '' and f.amount is not"
                    + " null";

    private final Sql sql;
    private final CatalogService catalogs;

    private record Total(CountyCode county, CellKey cell, BigDecimal amount) {}

    protected StatewideReader() {
        this(null, null);
    }

    @Inject
    StatewideReader(Sql sql, CatalogService catalogs) {
        this.sql = sql;
        this.catalogs = catalogs;
    }

    /** The submitted totals by county. */
    Map<CountyCode, Answers> totals(ReportingPeriod period) {
        Map<CountyCode, Answers.Builder> builders = new TreeMap<>();
        sql.list(
                        TOTALS,
                        row ->
                                new Total(
                                        new CountyCode(row.getString(1)),
                                        CellKey.total(row.getString(2)),
                                        row.getBigDecimal(3)),
                        period.toString())
                .forEach(
                        total ->
                                builders.computeIfAbsent(total.county(), c -> Answers.builder())
                                        .figure(total.cell(), new Answer.Count(total.amount())));
        return builders.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().build()));
    }

    /** The same with each county's children, as the rules need it. */
    StatewideFacts facts(Map<CountyCode, Answers> totals) {
        return new StatewideFacts(
                totals.entrySet().stream()
                        .map(
                                e ->
                                        new StatewideFacts.Submitted(
                                                e.getValue(),
                                                catalogs.populations().children(e.getKey())))
                        .toList());
    }
}
