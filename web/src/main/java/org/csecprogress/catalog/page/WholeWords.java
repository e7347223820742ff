package org.csecprogress.catalog.page;

import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.kernel.web.Sentences;

/**
 * The whole of a share, within a sentence. It is built from the operand that the number is divided
 * by, with its categories and quarter, so that the two can't differ.
 */
public final class WholeWords {
    private final Catalog catalog;
    private final Sentences say;

    /** Creates the words in the language of the sentences. */
    public WholeWords(Catalog catalog, Sentences say) {
        this.catalog = catalog;
        this.say = say;
    }

    /** Returns the whole of a measure, or empty if it has none. */
    public String of(Measure measure) {
        return measure.denominator().map(this::of).orElse("");
    }

    private String of(Operand whole) {
        String name = say.within(say.in(catalog.label(whole.code())));
        if (!whole.isTotal()) {
            String some =
                    whole.categories().stream()
                            .map(code -> catalog.dimension(whole.dimension()).category(code))
                            .flatMap(Optional::stream)
                            .map(category -> say.within(say.in(category.label())))
                            .collect(Collectors.joining(", "));
            name = say.of("picture.whole.some", name, some);
        }
        return whole.lag() > 0 ? say.of("picture.whole.lag", name, whole.lag()) : name;
    }
}
