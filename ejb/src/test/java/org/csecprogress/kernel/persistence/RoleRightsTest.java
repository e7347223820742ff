package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.csecprogress.budget.Proves;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@Proves("ASVS 13.2.2")
@DisplayName("The roles of the database")
class RoleRightsTest {
    private static final String DATABASE = "rights";
    private static final String OWNER = "rights_owner";
    private static final String MEMBER = "rights_member";
    private static final String RUN = "rights_run";
    private static final String READ = "rights_read";
    private static final String AROUND = "rights_around";

    @BeforeAll
    static void create() throws SQLException {
        in("postgres", "create database " + DATABASE);
        for (String role : new String[] {OWNER, MEMBER, RUN, READ, AROUND}) {
            in(DATABASE, "create role " + role + " login");
        }
        in(
                DATABASE,
                "grant "
                        + OWNER
                        + " to "
                        + MEMBER
                        + "; create table figure (id integer); alter table figure owner to "
                        + OWNER
                        + "; alter table figure enable row level security"
                        + "; alter table figure force row level security"
                        + "; create policy reach on figure using (true)"
                        + "; create table site_text (id integer); alter table site_text owner to "
                        + OWNER
                        + "; create table audit_entry (id integer); alter table audit_entry owner to "
                        + OWNER
                        + "; alter role "
                        + AROUND
                        + " bypassrls; grant select, insert, update, delete on figure, site_text to "
                        + RUN
                        + "; grant select, insert on audit_entry to "
                        + RUN
                        + "; grant select on site_text to "
                        + READ);
    }

    @AfterAll
    static void drop() throws SQLException {
        in("postgres", "drop database " + DATABASE);
        in("postgres", "drop role " + String.join(", ", OWNER, MEMBER, RUN, READ, AROUND));
    }

    private static void in(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.url(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource of(String role) {
        PGSimpleDataSource pool = new PGSimpleDataSource();
        pool.setUrl(PostgresServer.url(DATABASE).replaceFirst("\\?.*", ""));
        pool.setUser(role);
        return pool;
    }

    @Test
    @DisplayName("that run and read may do no more than that")
    void good() {
        assertThat(new RoleRights(of(RUN), of(READ)).excess(false)).isEmpty();
    }

    @Test
    @DisplayName("are refused where the one that runs owns the tables or goes around policies")
    void owners() {
        for (String role : new String[] {OWNER, MEMBER, AROUND, "postgres"}) {
            assertThat(new RoleRights(of(role), of(READ)).excess(false))
                    .as(role)
                    .singleElement()
                    .asString()
                    .contains("CSEC_DB_USER", "neither owns");
        }
    }

    @Test
    @DisplayName("are refused where the one that reads could write")
    void writers() {
        assertThat(new RoleRights(of(RUN), of(RUN)).excess(false))
                .containsExactly(
                        "CSEC_DB_READ_USER: a role that may read the tables, and not change them",
                        "CSEC_DB_READ_USER: a role that may not read audit_entry, figure");
    }

    @Test
    @DisplayName("are refused where the public side could read more than the public tables")
    void readers() throws SQLException {
        in(DATABASE, "grant select on figure to " + READ);
        assertThat(new RoleRights(of(RUN), of(READ)).excess(false))
                .containsExactly("CSEC_DB_READ_USER: a role that may not read figure");
        in(DATABASE, "revoke select on figure from " + READ);
        in(DATABASE, "grant select (id) on figure to " + READ);
        assertThat(new RoleRights(of(RUN), of(READ)).excess(false))
                .containsExactly("CSEC_DB_READ_USER: a role that may not read figure");
        in(DATABASE, "revoke select (id) on figure from " + READ);
    }

    @Test
    @DisplayName("may read public tables of a newer version, but none that is known not to be one")
    void newer() throws SQLException {
        in(
                DATABASE,
                "create table later (id int); create table passkey (id int);"
                        + " grant select on later, figure, passkey to "
                        + READ);
        assertThat(new RoleRights(of(RUN), of(READ)).excess(false))
                .containsExactly(
                        "CSEC_DB_READ_USER: a role that may not read figure, later, passkey");
        assertThat(new RoleRights(of(RUN), of(READ)).excess(true))
                .containsExactly("CSEC_DB_READ_USER: a role that may not read figure, passkey");
        in(DATABASE, "drop table later, passkey; revoke select on figure from " + READ);
    }

    @Test
    @DisplayName("are refused where the one that runs could change the trail")
    void trail() throws SQLException {
        in(DATABASE, "grant delete on audit_entry to " + RUN);
        assertThat(new RoleRights(of(RUN), of(READ)).excess(false))
                .containsExactly(
                        "CSEC_DB_USER: a role that may not update, delete or truncate audit_entry");
        in(DATABASE, "revoke delete on audit_entry from " + RUN);
        in(DATABASE, "grant update (id) on audit_entry to " + RUN);
        assertThat(new RoleRights(of(RUN), of(READ)).excess(false))
                .containsExactly(
                        "CSEC_DB_USER: a role that may not update, delete or truncate audit_entry");
        in(DATABASE, "revoke update (id) on audit_entry from " + RUN);
    }

    @Test
    @DisplayName("are refused where a table of counties has no policy that holds for all")
    void policies() throws SQLException {
        assertRefused(
                "alter table figure no force row level security",
                "alter table figure force row level security");
        assertRefused("drop policy reach on figure", "create policy reach on figure using (true)");
        // Of two policies each lets rows through.
        assertRefused(
                "create policy another on figure using (true)", "drop policy another on figure");
    }

    private static void assertRefused(String change, String back) throws SQLException {
        in(DATABASE, change);
        assertThat(new RoleRights(of(RUN), of(READ)).excess(false))
                .as(change)
                .containsExactly(
                        "CSEC_DB_URL: a database with its own policies alone, enabled and forced,"
                                + " on figure");
        in(DATABASE, back);
    }

    @Test
    @DisplayName("are one on the embedded database")
    void embedded() {
        JdbcDataSource pool = new JdbcDataSource();
        pool.setURL("jdbc:h2:mem:rights");
        assertThat(new RoleRights(pool, pool).excess(false)).isEmpty();
    }
}
