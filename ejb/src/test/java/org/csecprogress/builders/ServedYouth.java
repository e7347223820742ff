package org.csecprogress.builders;

import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Complete answers in which youth are served: those of {@link CompleteAnswers} with some figures of
 * the second version of the catalogue instead of zeros. All youth are alike, so that breakdowns
 * have one category.
 */
public final class ServedYouth {
    /** Categories that all youth have in common; in other dimensions it is the first one. */
    private static final Map<String, String> ALIKE = Map.of("RACE", "WHITE", "LGBTQ", "LGBTQ_N");

    private final Catalog catalog;
    private Answers answers;

    private ServedYouth(ReportingPeriod period) {
        catalog = SharedCatalog.catalogs().forPeriod(period);
        answers = CompleteAnswers.of(period);
    }

    /** Begins the answers of a quarter. */
    public static ServedYouth in(ReportingPeriod period) {
        return new ServedYouth(period);
    }

    /** Counts so many for each of these inputs, and in each of their breakdowns. */
    public ServedYouth with(long count, String... inputs) {
        for (String input : inputs) {
            put(CellKey.total(input), count);
            for (String dimension : catalog.input(input).breakdowns()) {
                put(new CellKey(input, dimension, common(dimension)), count);
            }
        }
        return this;
    }

    /** Counts so many in one cell. */
    public ServedYouth cell(String cell, long count) {
        return put(CellKey.parse(cell), count);
    }

    private ServedYouth put(CellKey cell, long count) {
        answers = answers.withFigures(Map.of(cell, Optional.of(Answer.of(count))));
        return this;
    }

    private String common(String code) {
        Dimension dimension = catalog.dimension(code);
        return ALIKE.getOrDefault(code, dimension.categories().get(0).code());
    }

    /** Returns the answers. */
    public Answers answers() {
        return answers;
    }
}
