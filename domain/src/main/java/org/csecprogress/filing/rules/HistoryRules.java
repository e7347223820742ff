package org.csecprogress.filing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.filing.rules.kind.HistoryRule;
import org.csecprogress.filing.rules.kind.RepeatRule;
import org.csecprogress.filing.rules.kind.Rule;
import org.csecprogress.filing.rules.kind.StatewideRule;
import org.csecprogress.kernel.CellKey;

/** Reads the rules that compare a county with its own past and with the state. */
final class HistoryRules {
    private static final String TOTAL = "TOTAL";
    private static final String TAIL = "tail";
    private static final String BASE = "base";

    private HistoryRules() {}

    static Rule change(RuleSpec spec) {
        spec.operands("~1");
        spec.scope(TOTAL);
        var params = spec.params(Set.of("percent", "absolute", BASE), Set.of());
        base(spec, params.get(BASE), "LAST_APPROVED");
        return new HistoryRule.Change(
                spec.definition(),
                spec.targets(),
                spec.number(params.get("percent")),
                spec.number(params.get("absolute")));
    }

    private static void base(RuleSpec spec, String base, String expected) {
        if (!base.equals(expected)) {
            throw spec.refuse("params", "the base \"" + base + "\" is not known");
        }
    }

    static Rule poissonBand(RuleSpec spec) {
        spec.scope(TOTAL);
        var params = spec.params(Set.of(TAIL, "min_quarters", "min_mean"), Set.of());
        return new HistoryRule.PoissonBand(
                spec.definition(),
                spec.targets(),
                spec.lags(),
                spec.tail(params.get(TAIL)),
                spec.number(params.get("min_quarters")).intValue(),
                spec.number(params.get("min_mean")));
    }

    static Rule zeroAfter(RuleSpec spec) {
        spec.scope(TOTAL);
        var params = spec.params(Set.of("min_sum"), Set.of());
        return new HistoryRule.ZeroAfter(
                spec.definition(), spec.targets(), spec.lags(), spec.number(params.get("min_sum")));
    }

    /**
     * Reads the rule on the whole filing, or on each part of its task list, compared with one
     * earlier quarter.
     */
    static Rule repeated(RuleSpec spec) {
        boolean whole = spec.definition().target().equals("FILING");
        spec.target(whole ? "FILING" : "FORMS");
        spec.scope(whole ? "FILING" : "FORM");
        if (!spec.definition().operands().matches("~[1-4]")) {
            throw spec.refuse("operands", "it must be one earlier quarter, such as ~1");
        }
        var params = spec.params(Set.of("min_figures"), Set.of());
        return new RepeatRule(
                spec.definition(),
                spec.definition().operands().charAt(1) - '0',
                spec.number(params.get("min_figures")).intValue(),
                whole ? List.of(wholeFiling(spec.catalog())) : forms(spec.catalog()));
    }

    private static RepeatRule.Part wholeFiling(Catalog catalog) {
        return new RepeatRule.Part(
                "", catalog.inputs().stream().map(Input::code).collect(Collectors.toSet()));
    }

    private static List<RepeatRule.Part> forms(Catalog catalog) {
        return catalog.forms().stream()
                .map(
                        form ->
                                new RepeatRule.Part(
                                        form.code(),
                                        catalog.measuresOf(form).stream()
                                                .flatMap(m -> catalog.inputsOf(m).stream())
                                                .map(Input::code)
                                                .collect(Collectors.toSet())))
                .toList();
    }

    static Rule rateOutlier(RuleSpec spec) {
        spec.operands("POP");
        spec.scope(TOTAL);
        var params = spec.params(Set.of(TAIL, BASE), Set.of());
        base(spec, params.get(BASE), "STATE_RATE_OF_SUBMITTED");
        return new StatewideRule.RateOutlier(
                spec.definition(), spec.targets(), spec.tail(params.get(TAIL)));
    }

    static Rule shareOutlier(RuleSpec spec) {
        spec.operands("");
        spec.scope(TOTAL);
        var params = spec.params(Set.of(TAIL, BASE, "min_denominator"), Set.of());
        base(spec, params.get(BASE), "STATE_SHARE_OF_SUBMITTED");
        var shares = new ArrayList<StatewideRule.Share>();
        for (String text : spec.definition().target().split("\\|", -1)) {
            int slash = text.indexOf('/');
            if (slash < 1) {
                throw spec.refuse("target", "\"" + text + "\" is not PART/WHOLE");
            }
            CellKey part = spec.total("target", text.substring(0, slash));
            CellKey whole = spec.total("target", text.substring(slash + 1));
            shares.add(new StatewideRule.Share(part, whole));
        }
        return new StatewideRule.ShareOutlier(
                spec.definition(),
                shares,
                spec.tail(params.get(TAIL)),
                spec.number(params.get("min_denominator")));
    }
}
