package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.StatewideFacts;

/** Reads all counties' submitted totals for the statewide rules, in one query. */
@ApplicationScoped
class StatewideReader {
    private static final String TOTALS =
            "select s.county, f.input, f.amount from submission s join revision r on r.submission_id"
                    + " = s.id and r.number = s.revision and r.sealed_at is not null join figure f on"
                    + " f.revision_id = r.id where s.period = ? and s.status in ('SUBMITTED',"
                    + " 'IN_REVIEW', 'APPROVED', 'PUBLISHED') and not exists (select 1 from"
                    + " submission n where n.county = s.county and n.period = s.period and n.status"
                    + " in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'PUBLISHED') and n.revision >"
                    + " s.revision) and f.dimension = '' and f.amount is not null and f.input in"
                    + " (%s)";
    private static final Pattern NO_CODE = Pattern.compile("[^A-Z0-9.\\-]+");

    private final Map<Integer, List<String>> inputsByVersion = new ConcurrentHashMap<>();
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

    /** Returns the submitted totals by county, for the inputs that a statewide rule compares. */
    Map<CountyCode, Answers> totals(ReportingPeriod period) {
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        List<String> inputs =
                inputsByVersion.computeIfAbsent(catalog.version(), version -> inputs(catalog));
        List<Object> parameters = new ArrayList<>(List.of(period.toString()));
        parameters.addAll(inputs);
        Map<CountyCode, Answers.Builder> builders = new TreeMap<>();
        sql.list(
                        TOTALS.formatted(Sql.places(inputs.size())),
                        row ->
                                new Total(
                                        new CountyCode(row.getString(1)),
                                        CellKey.total(row.getString(2)),
                                        row.getBigDecimal(3)),
                        parameters.toArray())
                .forEach(
                        total ->
                                builders.computeIfAbsent(total.county(), c -> Answers.builder())
                                        .figure(total.cell(), new Answer.Count(total.amount())));
        return builders.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().build()));
    }

    /** Limits the query: reading all 67 totals of 58 counties would be most of the work. */
    private static List<String> inputs(Catalog catalog) {
        Set<String> inputs = new TreeSet<>();
        for (RuleDefinition rule : catalog.rules()) {
            if (rule.tier() == RuleDefinition.Tier.STATEWIDE) {
                for (String code : NO_CODE.split(rule.target() + " " + rule.operands(), -1)) {
                    catalog.findInput(code).ifPresent(input -> inputs.add(input.code()));
                    catalog.findMeasure(code)
                            .flatMap(Measure::computation)
                            .ifPresent(
                                    sum ->
                                            sum.terms()
                                                    .forEach(t -> inputs.add(t.operand().code())));
                }
            }
        }
        // An empty list is not valid SQL, and no input has an empty code.
        return inputs.isEmpty() ? List.of("") : List.copyOf(inputs);
    }

    /** Returns the totals with each county's number of children, as the rules need them. */
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
