package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A portal of any version so far, with rows in every table, is brought to the newest version with
 * all of its rows.
 */
class MigrationsTest {
    static Stream<Arguments> versions() {
        return OldDatabase.versions().stream()
                .flatMap(
                        version ->
                                Stream.of(OldDatabase.Kind.values())
                                        .map(kind -> Arguments.of(kind, version)));
    }

    @DisplayName("every row of every table is still there, as it was or as a migration says")
    @ParameterizedTest(name = "{0}, from version {1}")
    @MethodSource("versions")
    void keep(OldDatabase.Kind kind, int version) {
        try (OldDatabase database = OldDatabase.of(kind, version)) {
            Map<String, List<Map<String, String>>> before = new LinkedHashMap<>();
            database.tables().forEach(table -> before.put(table, database.rows(table)));
            assertThat(before).as("rows of each table").doesNotContainValue(List.of());

            database.migrate();

            List<String> tables = database.tables();
            before.forEach(
                    (table, rows) -> {
                        if (version < 21 && table.equals("release_design_test")) {
                            assertThat(tables).doesNotContain(table);
                        } else if (version < 28 && table.equals("release_job")) {
                            assertThat(database.rows(table)).isEmpty();
                        } else if (version < 31 && table.equals("site_text")) {
                            assertSame(version, table, rows, withoutNews(database.rows(table)));
                        } else {
                            assertSame(version, table, rows, database.rows(table));
                        }
                    });
        }
    }

    private static List<Map<String, String>> withoutNews(List<Map<String, String>> rows) {
        return rows.stream().filter(row -> !row.get("kind").endsWith("ANNOUNCEMENT")).toList();
    }

    /** Columns that are gone, by the version that took them away. */
    private static final Map<String, Integer> GONE = Map.of("release.withdrawal_reason", 24);

    private static void assertSame(
            int version,
            String table,
            List<Map<String, String>> before,
            List<Map<String, String>> after) {
        List<Map<String, String>> expected = new ArrayList<>();
        for (Map<String, String> row : before) {
            Map<String, String> moved = new TreeMap<>(row);
            moved.keySet().removeIf(column -> version < GONE.getOrDefault(table + "." + column, 0));
            if (version < 20 && Set.of("release_text", "release_text_decision").contains(table)) {
                moved.put("author", moved.remove("county"));
            }
            // Tokens that slept were withdrawn.
            if (version < 18
                    && table.equals("access_token")
                    && List.of("72", "73").contains(row.get("id"))) {
                moved.remove("revoked_at");
            }
            expected.add(moved);
        }
        assertThat(after).as(table).hasSameSizeAs(expected);
        for (Map<String, String> row : expected) {
            assertThat(after)
                    .as("%s: %s", table, row)
                    .anySatisfy(now -> assertThat(now).containsAllEntriesOf(row));
        }
    }
}
