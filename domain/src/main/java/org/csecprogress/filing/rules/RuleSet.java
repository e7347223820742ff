package org.csecprogress.filing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.RuleDefinition.Tier;
import org.csecprogress.csv.TableException;
import org.csecprogress.filing.rules.kind.ProcessRule;
import org.csecprogress.filing.rules.kind.Rule;
import org.csecprogress.filing.rules.kind.StatewideRule;

/** The rules of one version of the catalogue, ready to check. */
public final class RuleSet {
    private final Catalog catalog;
    private final List<Rule> rules;

    private RuleSet(Catalog catalog, List<Rule> rules) {
        this.catalog = catalog;
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the rules of a catalogue.
     *
     * @throws TableException if a rule is malformed; the message names the rule and the column
     */
    public static RuleSet of(Catalog catalog) {
        var rules = new ArrayList<Rule>();
        for (RuleDefinition definition : catalog.rules()) {
            var spec = new RuleSpec(catalog, definition);
            RuleKind kind =
                    RuleKind.parse(definition.kind())
                            .orElseThrow(
                                    () ->
                                            spec.refuse(
                                                    "kind",
                                                    "there is no kind of rule \""
                                                            + definition.kind()
                                                            + "\""));
            Rule rule = kind.read(spec);
            if (rule instanceof StatewideRule != (definition.tier() == Tier.STATEWIDE)
                    || rule instanceof ProcessRule != (definition.tier() == Tier.PROCESS)) {
                throw spec.refuse("tier", definition.tier() + " does not fit " + kind);
            }
            MessageCheck.check(spec);
            rules.add(rule);
        }
        return new RuleSet(catalog, rules);
    }

    /** Returns the catalogue of the rules. */
    public Catalog catalog() {
        return catalog;
    }

    List<Rule> rules(Predicate<Rule> wanted) {
        return rules.stream().filter(wanted).toList();
    }

    /** Returns the first rule of a kind that parsing requires. */
    <R extends Rule> R need(Class<R> kind, Predicate<R> wanted) {
        return rules.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted)
                .findFirst()
                .orElseThrow(
                        () ->
                                new TableException(
                                        "rules.csv: there is no rule for "
                                                + kind.getSimpleName()
                                                + ", without which nothing can be typed."));
    }
}
