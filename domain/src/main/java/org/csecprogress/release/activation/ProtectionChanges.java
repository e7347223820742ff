package org.csecprogress.release.activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Publication;
import org.csecprogress.release.activation.ProtectionChange.Aspect;
import org.csecprogress.release.activation.ProtectionChange.Fact;
import org.csecprogress.release.activation.ProtectionChange.Subject;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableId.Rows;
import org.csecprogress.release.content.TableKind;

/**
 * Differences in protection between two sets of rules. Names and definitions do not count: only
 * what decides which figures are published, which are withheld, and how an attacker could relate
 * them.
 */
public final class ProtectionChanges {
    /** The item to compare. */
    private record Key(Subject subject, String code) {}

    private ProtectionChanges() {}

    /**
     * Returns the changes in the catalogue's order; what was removed comes last.
     *
     * @param before the rules in force; empty before the first
     */
    public static List<ProtectionChange> between(
            Optional<ProtectionRules> before, ProtectionRules now) {
        Map<Key, Map<Aspect, String>> old = before.map(ProtectionChanges::facts).orElse(Map.of());
        Map<Key, Map<Aspect, String>> facts = facts(now);
        Set<Key> keys = new LinkedHashSet<>(facts.keySet());
        keys.addAll(old.keySet());
        List<ProtectionChange> changes = new ArrayList<>();
        for (Key key : keys) {
            List<Fact> changed =
                    compare(old.getOrDefault(key, Map.of()), facts.getOrDefault(key, Map.of()));
            if (!changed.isEmpty()) {
                changes.add(new ProtectionChange(key.subject(), key.code(), changed));
            }
        }
        return changes;
    }

    /** Returns a digest of the changes, which tells whether somebody saw these or others. */
    public static String digest(ProtectionRules rules, List<ProtectionChange> changes) {
        return ReleaseDigests.ofText(
                rules.catalog().digest() + "\n" + rules.policy() + "\n" + changes);
    }

    private static List<Fact> compare(Map<Aspect, String> old, Map<Aspect, String> now) {
        return Arrays.stream(Aspect.values())
                .map(a -> new Fact(a, old.getOrDefault(a, ""), now.getOrDefault(a, "")))
                .filter(fact -> !fact.before().equals(fact.now()))
                .toList();
    }

    private static Map<Key, Map<Aspect, String>> facts(ProtectionRules rules) {
        Map<Key, Map<Aspect, String>> facts = new LinkedHashMap<>();
        facts.put(new Key(Subject.POLICY, ""), Map.of(Aspect.POLICY, rules.policy()));
        Catalog catalog = rules.catalog();
        for (Measure measure : catalog.measures()) {
            facts.put(new Key(Subject.MEASURE, measure.code()), of(measure));
        }
        for (Input input : catalog.inputs()) {
            if (!input.protectWith().isEmpty()) {
                facts.put(
                        new Key(Subject.INPUT, input.code()),
                        Map.of(Aspect.COMPANION, input.protectWith()));
            }
        }
        for (Dimension dimension : catalog.dimensions()) {
            facts.put(
                    new Key(Subject.DIMENSION, dimension.code()),
                    Map.of(Aspect.GROUPS, groups(dimension)));
        }
        for (RuleDefinition rule : catalog.rules()) {
            if (rule.ties()) {
                String said = String.join(" ", rule.kind(), rule.target(), rule.operands());
                facts.put(
                        new Key(Subject.RULE, rule.code()), Map.of(Aspect.STATEMENT, said.strip()));
            }
        }
        return facts;
    }

    private static Map<Aspect, String> of(Measure measure) {
        Map<Aspect, String> facts = new EnumMap<>(Aspect.class);
        facts.put(Aspect.UNIT, measure.unit());
        facts.put(Aspect.COMPANION, measure.protection().with());
        facts.put(Aspect.COMPLEMENT, measure.protection().complement() ? "1" : "");
        facts.put(Aspect.WORTH, Integer.toString(measure.protection().worth()));
        String lag = measure.denominatorLag() == 0 ? "" : "~" + measure.denominatorLag();
        facts.put(Aspect.DENOMINATOR, measure.denominatorText() + lag);
        facts.put(Aspect.COMPUTED, measure.compute());
        facts.put(Aspect.PUBLISHED, published(measure.publication()));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static String published(Publication of) {
        List<TableKind> kinds = new ArrayList<>();
        kinds.add(new TableKind(Rows.STATE, TableId.TOTAL, of.stateTotal()));
        of.stateBreakdowns().forEach((by, l) -> kinds.add(new TableKind(Rows.STATE, by, l)));
        kinds.add(new TableKind(Rows.REGION, TableId.TOTAL, of.regionTotal()));
        of.regionBreakdowns().forEach((by, l) -> kinds.add(new TableKind(Rows.REGION, by, l)));
        of.countyTotal().forEach(l -> kinds.add(new TableKind(Rows.COUNTY, TableId.TOTAL, l)));
        return kinds.stream()
                .filter(kind -> kind.level() != Level.N)
                .map(TableKind::toString)
                .collect(Collectors.joining(", "));
    }

    /** Joins the categories of one public group with plus signs. */
    private static String groups(Dimension dimension) {
        return dimension.publicGroups().stream()
                .map(group -> String.join("+", group.categories()))
                .collect(Collectors.joining(", "));
    }
}
