package org.csecprogress.catalog.page;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.web.Sentences;

/**
 * The definition of a measure as the public reads it: names stand for the codes in the catalogue's
 * text, which belongs to the digest of the catalogue and stays as it is.
 */
public final class DefinitionWords {
    private static final String CODE = "\\b[A-Z][A-Z0-9]*(?:[-_.][A-Z0-9]+)+\\b";

    private final Catalog catalog;
    private final Sentences say;
    private final Pattern codes;

    /** Creates the words in the language of the sentences. */
    public DefinitionWords(Catalog catalog, Sentences say) {
        this.catalog = catalog;
        this.say = say;
        codes = Pattern.compile("(" + CODE + ")(?: (" + say.of("definition.counted") + ")\\b)?");
    }

    /** Returns the definition of a measure. */
    public String of(Measure measure) {
        String named = codes.matcher(say.in(measure.definition())).replaceAll(this::named);
        return named.isEmpty()
                ? named
                : named.substring(0, 1).toUpperCase(say.language().locale()) + named.substring(1);
    }

    private String named(MatchResult found) {
        return Matcher.quoteReplacement(
                name(found.group(1))
                        .map(
                                name ->
                                        found.group(2) == null
                                                ? say.of("definition.name", name)
                                                : say.of("definition.some", found.group(2), name))
                        .orElse(found.group()));
    }

    /** Returns the name of a measure, an input, a field or a category, if the code is of one. */
    private Optional<String> name(String code) {
        Stream<LocalText> names =
                Stream.of(
                                catalog.findMeasure(code).map(Measure::name),
                                catalog.findInput(code).map(input -> input.label()),
                                catalog.findTextField(code).map(field -> field.label()))
                        .flatMap(Optional::stream);
        Stream<LocalText> categories =
                catalog.dimensions().stream()
                        .flatMap(dimension -> dimension.category(code).stream())
                        .map(Category::label);
        return Stream.concat(names, categories).findFirst().map(say::in);
    }
}
