package org.csecprogress.catalog.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Protection;
import org.csecprogress.catalog.measure.Publication;
import org.csecprogress.catalog.measure.RateBase;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;

/** The data dictionary, generated from the current catalogue. */
@Named("dictionary")
@RequestScoped
public class DictionaryPage {
    @Inject private PublicFrame frame;
    @Inject private CatalogService catalogs;

    /** A part of the filing with its measures. */
    public record Section(String code, String name, List<Term> measures) {}

    /** One measure. */
    public record Term(String code, String name, String definition, List<Fact> facts) {}

    /** A property of a measure with its value. */
    public record Fact(String name, String value) {}

    /** A breakdown with its public groups. */
    public record BreakdownTerm(String code, String name, String kind, List<Group> groups) {}

    /** A public group with the categories it contains. */
    public record Group(String name, String rows) {}

    /**
     * A rule in words.
     *
     * @param passes an example that passes, or empty
     * @param fails an example that fails, or empty
     */
    public record RuleTerm(
            String code, String tier, String effect, String message, String passes, String fails) {}

    private Catalog catalog() {
        return catalogs.current();
    }

    private Sentences say() {
        return frame.getSay();
    }

    public String getLede() {
        return say().of(
                        "dictionary.lede",
                        catalog().version(),
                        catalog().measures().size(),
                        catalog().rules().size());
    }

    public List<Section> getSections() {
        return catalog().forms().stream().map(this::section).toList();
    }

    private Section section(Form form) {
        return new Section(
                form.code().toLowerCase(Locale.ROOT),
                say().in(form.name()),
                catalog().measuresOf(form).stream().map(this::term).toList());
    }

    private Term term(Measure measure) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("unit", word("unit", measure.unit())));
        facts.add(fact("time", word("time", measure.timeBasis().name())));
        facts.add(fact("entry", word("entry", measure.entry().name())));
        String whole = new WholeWords(catalog(), say()).of(measure);
        if (!whole.isEmpty()) {
            facts.add(fact("whole", whole));
        }
        measure.rate().ifPresent(base -> facts.add(fact("rate", rate(measure, base))));
        if (!measure.breakdowns().isEmpty()) {
            facts.add(fact("breakdowns", labels(measure.breakdowns())));
        }
        if (measure.entry() != Entry.TEXT) {
            facts.add(fact("sum", word("sum", measure.countySum())));
        }
        facts.add(fact("published", published(measure)));
        facts.add(fact("protection", protection(measure)));
        facts.add(fact("source", measure.source()));
        return new Term(
                measure.code(),
                say().in(measure.name()),
                new DefinitionWords(catalog(), say()).of(measure),
                facts);
    }

    private String rate(Measure measure, RateBase base) {
        return say().of(
                        "dictionary.rate." + base.unit(),
                        word("unit", measure.unit()),
                        say().number(base.per()),
                        say().date(catalogs.populations().referenceDate()));
    }

    private Fact fact(String name, String value) {
        return new Fact(say().of("dictionary." + name), value);
    }

    /** Returns the word for a code, or the code itself if there is none. */
    private String word(String kind, String code) {
        String key = "dictionary." + kind + "." + code;
        return say().has(key) ? say().of(key) : code;
    }

    private String labels(List<String> dimensions) {
        return dimensions.stream().map(this::label).collect(Collectors.joining(", "));
    }

    private String label(String dimension) {
        return say().in(catalog().dimension(dimension).label());
    }

    private String published(Measure measure) {
        Publication of = measure.publication();
        List<String> parts = new ArrayList<>();
        add(parts, of.stateTotal(), "state");
        of.stateBreakdowns().forEach((by, level) -> add(parts, level, "breakdown", label(by)));
        add(parts, of.regionTotal(), "region");
        of.countyTotal().forEach(level -> add(parts, level, "county"));
        return parts.isEmpty() ? say().of("dictionary.published.none") : String.join(" ", parts);
    }

    private void add(List<String> parts, Level level, String what, String... by) {
        if (level != Level.N) {
            Object[] values =
                    Stream.concat(Arrays.stream(by), Stream.of(word("level", level.name())))
                            .toArray();
            parts.add(say().of("dictionary.published." + what, values));
        }
    }

    private String protection(Measure measure) {
        Protection protection = measure.protection();
        List<String> words = new ArrayList<>();
        words.add(word("protection", protection.kind().name()));
        if (!protection.with().isEmpty()) {
            String with = say().in(catalog().label(protection.with()));
            words.add(say().of("dictionary.protection.with", with));
        }
        if (protection.complement()) {
            words.add(say().of("dictionary.protection.rest"));
        }
        return String.join(" ", words);
    }

    public List<BreakdownTerm> getBreakdowns() {
        return catalog().dimensions().stream().map(this::breakdown).toList();
    }

    private BreakdownTerm breakdown(Dimension dimension) {
        return new BreakdownTerm(
                dimension.code(),
                say().in(dimension.label()),
                word("selection", dimension.selection().name()),
                dimension.publicGroups().stream().map(g -> group(dimension, g)).toList());
    }

    private Group group(Dimension dimension, PublicGroup group) {
        return new Group(
                say().in(group.label()),
                String.join(
                        "; ",
                        group.categories().stream()
                                .map(code -> dimension.category(code).orElseThrow())
                                .map(Category::label)
                                .map(label -> say().in(label))
                                .toList()));
    }

    public List<RuleTerm> getRules() {
        return catalog().rules().stream().map(this::rule).toList();
    }

    private RuleTerm rule(RuleDefinition rule) {
        RuleExamples examples = new RuleExamples(catalog(), say());
        return new RuleTerm(
                rule.code(),
                word("tier", rule.tier().name()),
                word("effect", rule.effect().name()),
                say().in(rule.message()),
                examples.of(rule.passExample()),
                examples.of(rule.failExample()));
    }
}
