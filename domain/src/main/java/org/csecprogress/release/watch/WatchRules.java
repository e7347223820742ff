package org.csecprogress.release.watch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;

/** The rules for what to watch, read from report_watch.csv. A row may name several measures. */
public final class WatchRules {
    private static final String FILE = "report_watch.csv";
    private static final List<String> COLUMNS =
            List.of("kind", "measure", "other", "dimension", "group", "reference", "limit");

    /** The columns that each kind fills; the others stay empty. */
    private static final Map<WatchKind, Set<String>> NEEDED =
            new EnumMap<>(
                    Map.of(
                            WatchKind.UNDER_TARGET, Set.of("measure", "limit"),
                            WatchKind.WORSE, Set.of("measure"),
                            WatchKind.UNLIKE_LAST_YEAR, Set.of("measure"),
                            WatchKind.DIFFERS, Set.of("measure", "dimension", "group", "reference"),
                            WatchKind.GROUP_SHARE, Set.of("measure", "dimension", "group", "limit"),
                            WatchKind.FEWER, Set.of("measure", "other"),
                            WatchKind.PAST_DUE, Set.of("limit")));

    private final List<WatchRule> all;

    private WatchRules(List<WatchRule> all) {
        this.all = List.copyOf(all);
    }

    /** Returns the rules that the product ships. */
    public static WatchRules builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads report_watch.csv.
     *
     * @throws TableException if a row is malformed, lacks what its kind needs, or has more
     */
    public static WatchRules read(CatalogSource source) {
        return new WatchRules(
                Table.read(FILE, source.read(FILE), COLUMNS).rows().stream()
                        .flatMap(WatchRules::rules)
                        .toList());
    }

    private static Stream<WatchRule> rules(Row row) {
        WatchKind kind = row.constant("kind", WatchKind.class);
        for (String column : COLUMNS.subList(1, COLUMNS.size())) {
            if (row.text(column).isEmpty() == NEEDED.get(kind).contains(column)) {
                throw row.refuse(column, kind + " needs " + NEEDED.get(kind) + " and no more");
            }
        }
        int limit = row.integerOr("limit", 0);
        if (limit < 0) {
            throw row.refuse("limit", "a limit is 0 or above");
        }
        List<String> measures = row.list("measure");
        return (measures.isEmpty() ? List.of("") : measures)
                .stream()
                        .map(
                                measure ->
                                        new WatchRule(
                                                kind,
                                                measure,
                                                row.text("other"),
                                                row.text("dimension"),
                                                row.text("group"),
                                                row.text("reference"),
                                                limit));
    }

    /** Returns the rules in the order of the file. */
    public List<WatchRule> all() {
        return all;
    }
}
