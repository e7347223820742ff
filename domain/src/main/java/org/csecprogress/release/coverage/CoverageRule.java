package org.csecprogress.release.coverage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;

/**
 * The least coverage of a release, and of each of its sections, to go out without a written
 * decision. It is a file, so CDSS can change it without a new program.
 */
public final class CoverageRule {
    private static final String FILE = "rule.csv";
    private static final List<String> COLUMNS =
            List.of("scope", "min_counties", "min_children_percent");

    private final Map<Scope, Coverage> least;

    /** The scope of a limit. */
    public enum Scope {
        RELEASE,
        SECTION
    }

    private CoverageRule(Map<Scope, Coverage> least) {
        this.least = least;
    }

    /** Returns the rule that the product ships. */
    public static CoverageRule builtIn() {
        return read(CatalogSource.classpath("coverage"));
    }

    /**
     * Reads the rule.
     *
     * @throws TableException if a line is malformed or a scope is missing
     */
    public static CoverageRule read(CatalogSource source) {
        Map<Scope, Coverage> least = new EnumMap<>(Scope.class);
        for (Row row : Table.read(FILE, source.read(FILE), COLUMNS).rows()) {
            least.put(
                    row.constant("scope", Scope.class),
                    new Coverage(row.integer("min_counties"), row.integer("min_children_percent")));
        }
        if (least.size() < Scope.values().length) {
            throw new TableException(FILE + " needs a line for each of " + scopes() + ".");
        }
        return new CoverageRule(least);
    }

    private static List<Scope> scopes() {
        return Arrays.asList(Scope.values());
    }

    /** Returns the least coverage of a scope. */
    public Coverage least(Scope scope) {
        return least.get(scope);
    }

    /** Whether the coverage has too few counties or too few of the state's children. */
    public boolean isThin(Scope scope, Coverage coverage) {
        Coverage asked = least(scope);
        return coverage.counties() < asked.counties()
                || coverage.childrenPercent() < asked.childrenPercent();
    }
}
