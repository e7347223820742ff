package org.csecprogress.filing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.rules.kind.BreakdownRule;
import org.csecprogress.filing.rules.kind.CompletenessRule;
import org.csecprogress.filing.rules.kind.ExpectationRule;
import org.csecprogress.filing.rules.kind.MedianRule;
import org.csecprogress.filing.rules.kind.Rule;
import org.csecprogress.kernel.CellKey;

/** Reads the rules on single figures, breakdowns and medians. */
final class FigureRules {
    private static final String TOTAL = "TOTAL";
    private static final String BREAKDOWN = "BREAKDOWN";

    private FigureRules() {}

    static Rule answered(RuleSpec spec) {
        plain(spec, TOTAL);
        return new CompletenessRule.Answered(
                spec.definition(),
                spec.requiredTotals(),
                spec.constants(spec.definition().params(), "\\|", AbsentReason.class));
    }

    static Rule breakdownComplete(RuleSpec spec) {
        plain(spec, BREAKDOWN);
        spec.noParams();
        return new CompletenessRule.Complete(spec.definition(), spec.breakdowns("EXCLUSIVE"));
    }

    private static void plain(RuleSpec spec, String scope) {
        spec.operands("");
        spec.scope(scope);
    }

    static Rule zeroCategory(RuleSpec spec) {
        plain(spec, "CATEGORY");
        var cells = new ArrayList<CellKey>();
        for (CellKey total : spec.targets()) {
            String written = total.input() + "@" + spec.definition().params();
            var operand = spec.operand("params", written);
            operand.categories()
                    .forEach(
                            category ->
                                    cells.add(
                                            new CellKey(
                                                    operand.code(),
                                                    operand.dimension(),
                                                    category)));
        }
        return new CompletenessRule.ZeroCategory(spec.definition(), cells);
    }

    static Rule pending(RuleSpec spec) {
        plain(spec, TOTAL);
        spec.noParams();
        return new CompletenessRule.Pending(spec.definition(), spec.requiredTotals());
    }

    static Rule allZero(RuleSpec spec) {
        plain(spec, TOTAL);
        var params = spec.params(Set.of("min_children"), Set.of());
        return new CompletenessRule.AllZero(
                spec.definition(),
                spec.targets(),
                spec.number(params.get("min_children")).longValue());
    }

    static Rule expectedZero(RuleSpec spec) {
        plain(spec, TOTAL);
        spec.noParams();
        return new ExpectationRule.Zero(spec.definition(), spec.targets());
    }

    static Rule populationCeiling(RuleSpec spec) {
        plain(spec, "TOTAL+POPULATION");
        var params = spec.params(Set.of("percent", "dimensions"), Set.of());
        var cells = new ArrayList<CellKey>();
        for (CellKey total : spec.targets()) {
            cells.add(total);
            for (String code : params.get("dimensions").split(",", -1)) {
                Dimension dimension = dimension(spec, code);
                if (spec.catalog().breakdownsOf(total.input()).contains(code)) {
                    dimension
                            .populationCategories()
                            .forEach(c -> cells.add(new CellKey(total.input(), code, c)));
                }
            }
        }
        return new ExpectationRule.PopulationCeiling(
                spec.definition(), cells, spec.number(params.get("percent")));
    }

    private static Dimension dimension(RuleSpec spec, String code) {
        return spec.catalog()
                .findDimension(code)
                .orElseThrow(() -> spec.refuse("params", "there is no dimension \"" + code + "\""));
    }

    static Rule breakdownSum(RuleSpec spec) {
        plain(spec, BREAKDOWN);
        spec.noParams();
        return new BreakdownRule.AddsUp(spec.definition(), spec.breakdowns("EXCLUSIVE"));
    }

    static Rule breakdownMax(RuleSpec spec) {
        plain(spec, BREAKDOWN);
        spec.noParams();
        return new BreakdownRule.RowAtMostTotal(spec.definition(), spec.breakdowns("MULTI"));
    }

    static Rule unknownShare(RuleSpec spec) {
        plain(spec, BREAKDOWN);
        Set<String> dimensions = new HashSet<>();
        spec.catalog().dimensions().forEach(d -> dimensions.add(d.code()));
        var params = spec.params(Set.of("default", "min_total"), dimensions);
        Map<String, BigDecimal> percent = new HashMap<>();
        params.forEach(
                (name, text) -> {
                    if (dimensions.contains(name)) {
                        percent.put(name, spec.number(text));
                    }
                });
        return new BreakdownRule.UnknownShare(
                spec.definition(),
                spec.breakdowns("EXCLUSIVE"),
                percent,
                spec.number(params.get("default")),
                spec.number(params.get("min_total")));
    }

    static Rule noMedianWithoutN(RuleSpec spec) {
        plain(spec, TOTAL);
        spec.noParams();
        return new MedianRule.NoneWithoutCount(spec.definition(), medians(spec));
    }

    static Rule smallMedian(RuleSpec spec) {
        plain(spec, TOTAL);
        var params = spec.params(Set.of("min_n"), Set.of());
        return new MedianRule.OfFew(
                spec.definition(), medians(spec), spec.number(params.get("min_n")));
    }

    static Rule medianInBand(RuleSpec spec) {
        spec.scope(TOTAL);
        spec.noParams();
        String dimension = spec.definition().operands();
        if (spec.catalog()
                .findDimension(dimension)
                .filter(d -> d.categories().stream().anyMatch(c -> c.band().isPresent()))
                .isEmpty()) {
            throw spec.refuse("operands", "\"" + dimension + "\" is not a dimension of bands");
        }
        List<MedianRule.Median> medians = medians(spec);
        for (MedianRule.Median median : medians) {
            if (!spec.catalog().breakdownsOf(median.count().input()).contains(dimension)) {
                throw spec.refuse("operands", median.count() + " has no breakdown by " + dimension);
            }
        }
        return new MedianRule.InBand(spec.definition(), medians, dimension);
    }

    private static List<MedianRule.Median> medians(RuleSpec spec) {
        var medians = new ArrayList<MedianRule.Median>();
        for (CellKey count : spec.targets()) {
            String measure = spec.catalog().findInput(count.input()).map(Input::measure).orElse("");
            Input median =
                    spec.catalog().inputs().stream()
                            .filter(i -> i.measure().equals(measure))
                            .filter(i -> i.role() == Input.Part.MED)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            spec.refuse(
                                                    "target", count + " has no median beside it"));
            medians.add(new MedianRule.Median(count, CellKey.total(median.code())));
        }
        return medians;
    }
}
