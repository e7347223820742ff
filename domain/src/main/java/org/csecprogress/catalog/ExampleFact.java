package org.csecprogress.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.kernel.LocalText;

/**
 * One fact in the example of a rule; {@code VC-06~1=20} means 20 in the previous quarter.
 *
 * @param key the figure or field as the example writes it, without the quarter
 * @param lag number of quarters before, from 0
 * @param label the label, if the catalogue has one
 * @param value the value; empty if it was not answered
 */
public record ExampleFact(String key, int lag, Optional<LocalText> label, String value) {
    /** Returns the facts of an example in order; none for an empty example. */
    public static List<ExampleFact> of(Catalog catalog, String example) {
        return Arrays.stream(example.split("; ", -1))
                .filter(part -> part.indexOf('=') > 0)
                .map(part -> read(catalog, part))
                .toList();
    }

    private static ExampleFact read(Catalog catalog, String part) {
        String left = part.substring(0, part.indexOf('='));
        int tilde = left.indexOf('~');
        String key = tilde < 0 ? left : left.substring(0, tilde);
        int lag = tilde < 0 ? 0 : Integer.parseInt(left.substring(tilde + 1));
        return new ExampleFact(
                key, lag, label(catalog, key), part.substring(part.indexOf('=') + 1));
    }

    private static Optional<LocalText> label(Catalog catalog, String key) {
        if (catalog.findTextField(key).isPresent()) {
            return Optional.of(catalog.label(key));
        }
        int dot = key.lastIndexOf('.');
        String owner = dot < 0 ? key : key.substring(0, dot);
        if (catalog.findMilestone(owner).isPresent()) {
            return Optional.of(catalog.label(owner));
        }
        int at = key.indexOf('@');
        String code = at < 0 ? key : key.substring(0, at);
        boolean known =
                catalog.findInput(code).isPresent() || catalog.findMeasure(code).isPresent();
        return known ? Optional.of(figure(catalog, Operand.parse(key))) : Optional.empty();
    }

    private static LocalText figure(Catalog catalog, Operand figure) {
        Stream<LocalText> categories =
                figure.categories().stream()
                        .map(c -> catalog.dimension(figure.dimension()).category(c).orElseThrow())
                        .map(Category::label);
        return Stream.concat(Stream.of(catalog.label(figure.code())), categories)
                .reduce(
                        (all, next) ->
                                new LocalText(
                                        all.en() + ", " + next.en(), all.es() + ", " + next.es()))
                .orElseThrow();
    }
}
