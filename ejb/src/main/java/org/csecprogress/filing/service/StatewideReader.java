package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Reads all counties' submitted totals for the statewide rules, in one query. */
@ApplicationScoped
public class StatewideReader {
    private static final Pattern NO_CODE = Pattern.compile("[^A-Z0-9.\\-]+");

    private final Map<Integer, List<String>> inputsByVersion = new ConcurrentHashMap<>();
    @Inject private AnswerStore answers;
    @Inject private CatalogService catalogs;

    /** Returns the submitted totals by county, for the inputs that a statewide rule compares. */
    public Map<CountyCode, Answers> totals(ReportingPeriod period) {
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        List<String> inputs =
                inputsByVersion.computeIfAbsent(catalog.version(), version -> inputs(catalog));
        return answers.totals(period, inputs).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> counted(e.getValue())));
    }

    private static Answers counted(Map<String, BigDecimal> totals) {
        Answers.Builder counted = Answers.builder();
        totals.forEach(
                (input, amount) -> counted.figure(CellKey.total(input), new Answer.Count(amount)));
        return counted.build();
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
    public StatewideFacts facts(Map<CountyCode, Answers> totals) {
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
