package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.version.Build;
import org.csecprogress.kernel.version.SchemaChange;
import org.csecprogress.kernel.version.StoredValues;
import org.csecprogress.kernel.version.StoredValues.Line;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares the names that are recorded with the code, with the schema and with migrations. */
@DisplayName("Names that rows hold")
class StoredValuesTest {
    private static final Path MIGRATIONS = Path.of("../domain/src/main/resources/db");

    /** A condition that lists the texts of a column, as the embedded database writes it. */
    private static final Pattern LISTED = Pattern.compile("\"(\\w+)\" IN ?\\(('[^)]*')\\)");

    private static final StoredValues RECORDED = StoredValues.builtIn();

    @Test
    @DisplayName("are recorded for each column in which an entity stores them")
    void ofEntities() {
        Set<String> missing = new TreeSet<>();
        Map<String, String> types =
                RECORDED.lines().stream()
                        .collect(Collectors.toMap(Line::column, Line::type, (one, other) -> one));
        enums().forEach(
                        (column, type) -> {
                            if (!type.getName().equals(types.get(column))) {
                                missing.add(
                                        "%s,%s,%s,,%s"
                                                .formatted(
                                                        column,
                                                        type.getName(),
                                                        Build.running().number(),
                                                        String.join(" ", constants(type))));
                            }
                        });
        assertThat(missing).as("lines that stored-values.csv lacks").isEmpty();
    }

    @Test
    @DisplayName("stay constants of the code, and each constant is recorded")
    void constants() throws ClassNotFoundException {
        Map<String, Set<String>> kept = new TreeMap<>();
        for (Line line : RECORDED.lines()) {
            if (!line.type().isEmpty()) {
                Set<String> names =
                        kept.computeIfAbsent(
                                line.column() + " " + line.type(), column -> new TreeSet<>());
                if (line.isKept()) {
                    names.addAll(line.values());
                }
            }
        }
        assertThat(kept).hasSizeGreaterThan(50);
        for (Map.Entry<String, Set<String>> each : kept.entrySet()) {
            String type = each.getKey().substring(each.getKey().indexOf(' ') + 1);
            assertThat(new TreeSet<>(constants(Class.forName(type))))
                    .as(
                            "%s: rows may hold each recorded name, so its constant stays; a new"
                                    + " constant gets a line in stored-values.csv",
                            each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    @DisplayName("are those that the schema lets in")
    void ofSchema() throws SQLException {
        Map<String, Set<String>> kept = RECORDED.kept();
        Map<String, Set<String>> listed = new TreeMap<>();
        try (TestStore store = new TestStore();
                Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select lower(t.table_name), c.check_clause
                                from information_schema.check_constraints c
                                join information_schema.table_constraints t
                                  on t.constraint_schema = c.constraint_schema
                                 and t.constraint_name = c.constraint_name
                                """)) {
            while (row.next()) {
                Matcher list = LISTED.matcher(row.getString(2));
                while (list.find()) {
                    String column = MigratedSchema.name(row.getString(1), list.group(1));
                    listed.put(column, Set.of(list.group(2).replace("'", "").split(", ?", -1)));
                }
            }
        }
        assertThat(listed).hasSizeGreaterThan(20);
        listed.forEach(
                (column, names) ->
                        assertThat(kept.getOrDefault(column, Set.of()))
                                .as(column)
                                .containsAll(names));
    }

    @Test
    @DisplayName("are gone only where a migration has rewritten the rows that had them")
    void gone() throws IOException {
        for (Line line : RECORDED.lines()) {
            if (!line.isKept()) {
                assertThat(rewritten(line, migration(line.gone())))
                        .as("V%s rewrites %s", line.gone(), line)
                        .isTrue();
            }
        }
        Line planted = new Line("release.status", "", "0.1.0", "71", List.of("NONE", "FAILED"));
        String name = "V71__contract_0.2.0_end_none.sql";
        String both = "update release set status = 'BUILT' where status in ('NONE', 'FAILED');";
        assertThat(rewritten(planted, Map.entry(name, both))).isTrue();
        assertThat(rewritten(planted, Map.entry("V71__expand_end_none.sql", both))).isFalse();
        assertThat(rewritten(planted, Map.entry(name, both.replace("FAILED", "FROZEN")))).isFalse();
    }

    private static boolean rewritten(Line line, Map.Entry<String, String> migration) {
        String name = migration.getKey().replaceFirst("^V\\d+__", "").replaceFirst("\\.sql$", "");
        String table = line.column().substring(0, line.column().indexOf('.'));
        return SchemaChange.of(name.replace('_', ' ')).last().isPresent()
                && migration.getValue().contains("update " + table + " ")
                && line.values().stream()
                        .allMatch(each -> migration.getValue().contains("'" + each + "'"));
    }

    /** Returns name and text of a migration. */
    private static Map.Entry<String, String> migration(String number) throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            Path file =
                    files.filter(each -> each.toString().contains("/V" + number + "__"))
                            .findFirst()
                            .orElseThrow();
            return Map.entry(String.valueOf(file.getFileName()), Files.readString(file));
        }
    }

    /** Returns the types of enums by the columns in which entities store their names. */
    private static Map<String, Class<?>> enums() {
        Map<String, Class<?>> found = new TreeMap<>();
        try (TestStore store = new TestStore();
                EntityManager em = store.entityManager()) {
            Session session = em.unwrap(Session.class);
            session.getDescriptors().values().forEach(each -> collect(each, found));
        }
        assertThat(found).hasSizeGreaterThan(40);
        return found;
    }

    private static void collect(ClassDescriptor descriptor, Map<String, Class<?>> found) {
        if (descriptor.isAggregateDescriptor()) {
            return;
        }
        collect(descriptor.getMappings(), found);
    }

    private static void collect(Collection<DatabaseMapping> mappings, Map<String, Class<?>> found) {
        for (DatabaseMapping mapping : mappings) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                collect(embedded.getReferenceDescriptor().getMappings(), found);
            } else if (mapping instanceof AbstractDirectMapping direct
                    && mapping.getAttributeClassification() != null
                    && mapping.getAttributeClassification().isEnum()) {
                found.put(
                        MigratedSchema.name(
                                direct.getField().getTableName(), direct.getField().getName()),
                        mapping.getAttributeClassification());
            }
        }
    }

    private static List<String> constants(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object each : type.getEnumConstants()) {
            names.add(((Enum<?>) each).name());
        }
        return names;
    }
}
