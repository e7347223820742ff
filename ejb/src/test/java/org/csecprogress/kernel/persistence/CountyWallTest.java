package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.reach.service.Reach;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's wall around each county, as the role that runs meets it, on a database with rows in
 * every table. The role that owns the database of the tests, a superuser, says whose each row is.
 */
@Proves("ASVS 8.4.1")
@DisplayName("The second wall")
class CountyWallTest {
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode YUBA = new CountyCode("58");

    /** Tells the county of a row of each table. */
    private static final Map<String, String> COUNTY = new TreeMap<>();

    static {
        for (String table :
                List.of(
                        "submission",
                        "submission_event",
                        "extension",
                        "milestone_due",
                        "milestone_due_change",
                        "evidence_approval",
                        "quarantined_file")) {
            COUNTY.put(table, "t.county");
        }
        for (String table : List.of("revision", "editor", "figure_comment", "county_entry")) {
            COUNTY.put(table, "(select county from submission where id = t.submission_id)");
        }
        for (String table :
                List.of(
                        "figure",
                        "text_answer",
                        "milestone_answer",
                        "explanation",
                        "certification",
                        "sealed_finding")) {
            COUNTY.put(
                    table,
                    "(select s.county from submission s join revision r on r.submission_id = s.id"
                            + " where r.id = t.revision_id)");
        }
        COUNTY.put(
                "quarantined_part", "(select county from quarantined_file where id = t.file_id)");
    }

    private static OldDatabase database;
    private static EntityManagerFactory factory;

    @BeforeAll
    static void fill() {
        List<Integer> versions = OldDatabase.versions();
        database = OldDatabase.of(OldDatabase.Kind.POSTGRESQL, versions.get(versions.size() - 1));
        database.migrate();
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, source(PostgresServer.RUN));
        properties.put(PersistenceUnitProperties.SESSION_NAME, UUID.randomUUID().toString());
        factory = Persistence.createEntityManagerFactory("csec", properties);
    }

    @AfterAll
    static void close() {
        factory.close();
        database.close();
    }

    private static PGSimpleDataSource source(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(PostgresServer.url(database.name()).replaceFirst("\\?.*", ""));
        source.setUser(role);
        return source;
    }

    /** Work on a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does something as the role that runs, in one transaction with a reach. */
    private static <T> T reaching(Reach reach, Work<T> work) {
        try (Connection connection = source(PostgresServer.RUN).getConnection()) {
            connection.setAutoCommit(false);
            CountyWall.state(connection, reach);
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select t::text from " + table + " t order by 1")) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    private static List<String> rows(Reach reach, String table) {
        return reaching(reach, connection -> rows(connection, table));
    }

    private static Stream<String> walled() {
        return Stream.of(TableRights.OF_COUNTIES, TableRights.OF_THE_STATE)
                .flatMap(Collection::stream);
    }

    @Test
    @DisplayName("leaves out no table but those that were thought about")
    void everyTable() {
        Set<String> known = new HashSet<>(TableRights.OPEN);
        walled().forEach(known::add);
        assertThat(database.tables()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(
                        database.list(
                                "select relname from pg_class where relrowsecurity and"
                                        + " relforcerowsecurity"))
                .containsExactlyInAnyOrderElementsOf(walled().toList());
    }

    @Test
    @DisplayName("shows nothing to a transaction that states no reach, or nobody’s")
    void nothing() throws SQLException {
        try (Connection connection = source(PostgresServer.RUN).getConnection()) {
            connection.setAutoCommit(false);
            for (String table : walled().toList()) {
                assertThat(rows(connection, table)).as(table).isEmpty();
            }
        }
        walled().forEach(t -> assertThat(rows(Reach.of(Actor.NOBODY), t)).as(t).isEmpty());
    }

    @Test
    @DisplayName("forgets the reach at the end of a transaction")
    void forgets() throws SQLException {
        try (Connection connection = source(PostgresServer.RUN).getConnection()) {
            connection.setAutoCommit(false);
            CountyWall.state(connection, Reach.EVERY_COUNTY);
            assertThat(rows(connection, "submission")).isNotEmpty();
            connection.commit();
            assertThat(rows(connection, "submission")).isEmpty();
        }
    }

    @Test
    @DisplayName("shows every row to the state and to the portal’s own work")
    void everything() {
        Reach state = Reach.of(Staff.REVIEWER);
        walled().forEach(
                        table ->
                                assertThat(rows(state, table))
                                        .as(table)
                                        .isNotEmpty()
                                        .hasSameSizeAs(database.rows(table)));
    }

    @Test
    @DisplayName("shows a county the rows of its own, and none of the state’s own")
    void ownCounty() {
        for (CountyCode county : List.of(ALAMEDA, YUBA)) {
            Reach reach = Reach.of(Staff.preparer(county));
            COUNTY.forEach(
                    (table, of) ->
                            assertThat(rows(reach, table))
                                    .as(table + " of " + county)
                                    .containsExactlyElementsOf(
                                            database.list(
                                                    "select t::text from %s t where %s = '%s' order by 1"
                                                            .formatted(table, of, county))));
            TableRights.OF_THE_STATE.forEach(
                    table -> assertThat(rows(reach, table)).as(table).isEmpty());
        }
        assertThat(COUNTY.keySet())
                .as("only documents, which have a test of their own, are missing")
                .hasSize(TableRights.OF_COUNTIES.size() - 2);
    }

    @Test
    @DisplayName("shows a document to its county, those it is shared with and those that cite it")
    void documents() {
        database.run("delete from document_share");
        database.run("update document set county = '01'");
        database.run("update milestone_answer set evidence = 'https://example.org'");
        assertThat(rows(Reach.of(ALAMEDA), "document")).isNotEmpty();
        assertThat(rows(Reach.of(YUBA), "document")).isEmpty();
        assertThat(rows(Reach.of(YUBA), "document_part")).isEmpty();

        database.run("insert into document_share select id, '58' from document");
        assertThat(rows(Reach.of(YUBA), "document")).isNotEmpty();
        assertThat(rows(Reach.of(YUBA), "document_part")).isNotEmpty();
        assertThat(rows(Reach.of(new CountyCode("10")), "document")).isEmpty();
        assertThatThrownBy(() -> change(YUBA, "update document set name = 'Ours'"))
                .hasStackTraceContaining("row-level security");
        database.run("delete from document_share");

        database.run("update document set county = '58'");
        assertThat(rows(Reach.of(ALAMEDA), "document")).isEmpty();
        database.run(
                "update milestone_answer set evidence = (select 'document:' || min(id) from"
                        + " document) where revision_id in (select r.id from revision r join"
                        + " submission s on s.id = r.submission_id where s.county = '01')");
        assertThat(rows(Reach.of(ALAMEDA), "document")).hasSize(1);
    }

    private static int change(CountyCode county, String sql) {
        return reaching(
                Reach.of(county),
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    }
                });
    }

    @Test
    @DisplayName("lets a county change its own rows, and neither another’s nor into another’s")
    void changes() {
        assertThat(change(ALAMEDA, "update submission set version = version + 1"))
                .isEqualTo(database.list("select id from submission where county = '01'").size());
        assertThat(change(ALAMEDA, "delete from figure where revision_id = 1021")).isZero();
        assertThatThrownBy(() -> change(ALAMEDA, "update submission set county = '58'"))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(
                        () ->
                                change(
                                        ALAMEDA,
                                        "insert into editor (submission_id, account_id) values"
                                                + " (102, 3)"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    @DisplayName("holds when the first is gone: a query that names no county finds the actor’s")
    void withoutTheFirst() {
        List<Submission> all = submissions(Reach.of(Staff.REVIEWER));
        assertThat(all).extracting(Submission::county).contains(ALAMEDA, YUBA);
        assertThat(submissions(Reach.of(Staff.preparer(YUBA))))
                .isNotEmpty()
                .extracting(Submission::county)
                .containsOnly(YUBA);
        assertThat(submissions(Reach.of(Actor.NOBODY))).isEmpty();
        assertThat(standing(Reach.of(Staff.REVIEWER))).containsOnly("01", "58");
        assertThat(standing(Reach.of(Staff.preparer(ALAMEDA)))).containsOnly("01");
    }

    private static List<Submission> submissions(Reach reach) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            CountyWall.state(em.unwrap(Connection.class), reach);
            return em.createQuery("select s from Submission s", Submission.class).getResultList();
        }
    }

    private static List<String> standing(Reach reach) {
        return reaching(
                reach,
                connection -> {
                    try (Statement statement = connection.createStatement();
                            ResultSet row =
                                    statement.executeQuery(
                                            "select county from standing_revision")) {
                        List<String> counties = new ArrayList<>();
                        while (row.next()) {
                            counties.add(row.getString(1));
                        }
                        return counties;
                    }
                });
    }

    private static void as(String role, String sql) {
        try (Connection connection = source(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static final List<String> WRITTEN_ONCE = TableRights.WRITTEN_ONCE;

    @ParameterizedTest
    @FieldSource("WRITTEN_ONCE")
    @DisplayName("comes with a trail and events that the role that runs can only add to and read")
    void writtenOnce(String table) {
        as(PostgresServer.RUN, "select * from " + table);
        assertThat(
                        database.list(
                                "select has_table_privilege('csec_run', '"
                                        + table
                                        + "', 'INSERT')"))
                .containsExactly("true");
        String column =
                database.list(
                                "select column_name from information_schema.columns where"
                                        + " table_name = '"
                                        + table
                                        + "' limit 1")
                        .get(0);
        for (String sql :
                List.of(
                        "update " + table + " set " + column + " = " + column,
                        "delete from " + table,
                        "truncate " + table)) {
            assertThatThrownBy(() -> as(PostgresServer.RUN, sql))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    @DisplayName("comes with a role for the public side that reads the public tables, no other")
    void publicSide() {
        for (String table : database.tables()) {
            if (TableRights.PUBLIC.contains(table)) {
                assertThatCode(() -> as(PostgresServer.READ, "select * from " + table))
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> as(PostgresServer.READ, "select * from " + table))
                        .as(table)
                        .hasStackTraceContaining("permission denied");
            }
        }
        for (String other :
                List.of("standing_revision", "state_reviewer", "flyway_schema_history")) {
            assertThatThrownBy(() -> as(PostgresServer.READ, "select * from " + other))
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(
                        new RoleRights(source(PostgresServer.RUN), source(PostgresServer.READ))
                                .excess(false))
                .isEmpty();
    }
}
