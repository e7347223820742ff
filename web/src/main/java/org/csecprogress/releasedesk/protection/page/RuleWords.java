package org.csecprogress.releasedesk.protection.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.kernel.web.Sentences;

/** The rules of a catalogue that tie figures to each other, with the names of the figures. */
final class RuleWords {
    private final Catalog catalog;
    private final Sentences say;

    RuleWords(Catalog catalog, Sentences say) {
        this.catalog = catalog;
        this.say = say;
    }

    /** Returns a rule as a sentence, or empty if the catalogue has no rule of that code. */
    Optional<String> rule(String code) {
        return catalog.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(this::sentence);
    }

    private String sentence(RuleDefinition rule) {
        return say.of("protection.rule." + rule.kind(), sum(rule.target()), sum(rule.operands()));
    }

    /** Returns figures that are added or subtracted, such as "“At risk only” + “Dual status”". */
    String sum(String written) {
        return Arrays.stream(written.split(" ", -1))
                .map(word -> word.equals("+") || word.equals("-") ? word : figure(word))
                .collect(Collectors.joining(" "));
    }

    private String figure(String written) {
        int at = written.indexOf('@');
        if (at > 0 && written.indexOf(':') < 0) {
            return catalog.findDimension(written.substring(at + 1))
                    .map(by -> name(written.substring(0, at), say.in(by.label())))
                    .orElse(written);
        }
        Operand figure = Operand.parse(written);
        String name = say.of("protection.figure", label(figure.code()));
        if (!figure.isTotal()) {
            name =
                    say.of(
                            "protection.figure.some",
                            name,
                            groups(figure.dimension(), String.join("+", figure.categories())));
        }
        return figure.lag() > 0 ? say.of("picture.whole.lag", name, figure.lag()) : name;
    }

    private String name(String code, String dimension) {
        return say.of("protection.figure.by", label(code), dimension);
    }

    private String label(String code) {
        boolean known =
                catalog.findInput(code).isPresent() || catalog.findMeasure(code).isPresent();
        return known ? say.in(catalog.label(code)) : code;
    }

    /**
     * Returns the groups of a dimension by the labels of their categories.
     *
     * @param written codes of categories, joined by plus signs; groups are joined by commas
     */
    String groups(String dimension, String written) {
        return Arrays.stream(written.split(", ", -1))
                .map(group -> group(dimension, group))
                .collect(Collectors.joining("; "));
    }

    private String group(String dimension, String written) {
        return Arrays.stream(written.split("\\+", -1))
                .map(code -> category(dimension, code))
                .collect(Collectors.joining(" + "));
    }

    private String category(String dimension, String code) {
        return catalog.findDimension(dimension)
                .flatMap(found -> found.category(code))
                .map(Category::label)
                .map(say::in)
                .orElse(code);
    }
}
