package org.csecprogress.releasedesk.protection.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.activation.ProtectionChange;
import org.csecprogress.release.activation.ProtectionChange.Aspect;
import org.csecprogress.release.activation.ProtectionChange.Fact;
import org.csecprogress.release.activation.ProtectionRules;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.releasedesk.web.TableNames;

/** Changes to protection in words, named by whichever catalogue has them. */
final class ProtectionWords {
    private final Activation of;
    private final Catalog now;
    private final Catalog before;
    private final Counties counties;
    private final Sentences say;

    ProtectionWords(Activation of, Counties counties, Sentences say) {
        this.of = of;
        this.now = of.rules().catalog();
        this.before = of.before().map(ProtectionRules::catalog).orElse(now);
        this.counties = counties;
        this.say = say;
    }

    List<ProtectionView.Change> lines() {
        return of.changes().stream()
                .map(change -> new ProtectionView.Change(name(change), facts(change)))
                .toList();
    }

    private String name(ProtectionChange change) {
        String code = change.code();
        return switch (change.subject()) {
            case POLICY -> say.of("protection.subject.POLICY");
            case RULE -> say.of("protection.subject.RULE", code);
            case DIMENSION -> label(now, change).or(() -> label(before, change)).orElse(code);
            case MEASURE, INPUT ->
                    label(now, change)
                            .or(() -> label(before, change))
                            .map(label -> say.of("protection.subject.named", label, code))
                            .orElse(code);
        };
    }

    private Optional<String> label(Catalog catalog, ProtectionChange change) {
        String code = change.code();
        Optional<LocalText> label =
                switch (change.subject()) {
                    case MEASURE -> catalog.findMeasure(code).map(m -> m.name());
                    case INPUT -> catalog.findInput(code).map(i -> i.label());
                    case DIMENSION -> catalog.findDimension(code).map(d -> d.label());
                    case POLICY, RULE -> Optional.empty();
                };
        return label.map(say::in);
    }

    private List<String> facts(ProtectionChange change) {
        return change.facts().stream().map(fact -> fact(change.code(), fact)).toList();
    }

    private String fact(String code, Fact fact) {
        String aspect = say.of("protection.aspect." + fact.aspect());
        String is = fact.now().isEmpty() ? "" : value(code, fact.aspect(), fact.now(), now);
        if (fact.before().isEmpty()) {
            return say.of("protection.fact.new", aspect, is);
        }
        String then = value(code, fact.aspect(), fact.before(), before);
        return fact.now().isEmpty()
                ? say.of("protection.fact.gone", aspect, then)
                : say.of("protection.fact.changed", aspect, is, then);
    }

    private String value(String code, Aspect aspect, String value, Catalog catalog) {
        RuleWords rules = new RuleWords(catalog, say);
        return switch (aspect) {
            case UNIT -> say.of("dictionary.unit." + value);
            case COMPLEMENT -> say.of("protection.yes");
            case PUBLISHED ->
                    Arrays.stream(value.split(", ", -1))
                            .map(kind -> kind(kind, catalog))
                            .collect(Collectors.joining("; "));
            case COMPANION, DENOMINATOR, COMPUTED -> rules.sum(value);
            case GROUPS -> rules.groups(code, value);
            case STATEMENT -> rules.rule(code).orElse(value);
            case POLICY, WORTH -> value;
        };
    }

    private String kind(String written, Catalog catalog) {
        return TableKind.parse(written)
                .filter(
                        kind ->
                                kind.dimension().equals(TableId.TOTAL)
                                        || catalog.findDimension(kind.dimension()).isPresent())
                .map(kind -> new TableNames(catalog, counties, say).kind(kind))
                .orElse(written);
    }
}
