package org.csecprogress.disclosure;

import java.util.List;
import java.util.function.Predicate;
import org.csecprogress.catalog.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;

/**
 * The publication score of the de-identification guidelines: points for the smallest count, the
 * place, the time and each further variable of a table. Above twelve a table needs a documented
 * decision. The score never lets a small count out; it only tells whether people must look.
 */
public final class PublicationScore {
    /** A table with more points needs a documented decision. */
    public static final int HIGHEST_WITHOUT_DECISION = 12;

    private static final String FILE = "deidentification_scores_edition2.csv";
    private static final List<String> COLUMNS =
            List.of("edition", "variable", "characteristic", "key", "low", "high", "score");
    private static final int SMALLEST_SHOWN = 11;

    private final List<Row> rows;

    private PublicationScore(List<Row> rows) {
        this.rows = rows;
    }

    /** The scores of the edition that the product ships. */
    public static PublicationScore builtIn() {
        CatalogSource source = CatalogSource.classpath("reference");
        return new PublicationScore(Table.read(FILE, source.read(FILE), COLUMNS).rows());
    }

    /** Whether people must decide, in writing, that a table of so many points goes out. */
    public static boolean needsDecision(int score) {
        return score > HIGHEST_WITHOUT_DECISION;
    }

    /**
     * The points of a quarterly table of the whole state.
     *
     * @param population of the state
     * @param small whether a count of 1 to 10 is in it, before masking
     * @param groups points of its breakdown, 0 for a table of totals
     */
    public int ofState(long population, boolean small, int groups) {
        int score = at("EVENTS", small ? 1 : SMALLEST_SHOWN) + at("RESIDENCE_GEO", population);
        score += keyed("TIME", "QUARTER");
        return groups == 0
                ? score + keyed("INTERACTION", "NONE")
                : score + groups + keyed("INTERACTION", "PLUS1");
    }

    private int at(String variable, long number) {
        return points(
                variable,
                row ->
                        row.integer("low") <= number
                                && (row.text("high").isEmpty() || number <= row.integer("high")));
    }

    private int keyed(String variable, String key) {
        return points(variable, row -> row.text("key").equals(key));
    }

    private int points(String variable, Predicate<Row> match) {
        return rows.stream()
                .filter(row -> row.text("variable").equals(variable))
                .filter(match)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " has no " + variable))
                .integer("score");
    }
}
