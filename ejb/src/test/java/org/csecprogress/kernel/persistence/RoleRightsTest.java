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

    @BeforeAll
    static void create() throws SQLException {
        in("postgres", "create database " + DATABASE);
        for (String role : new String[] {OWNER, MEMBER, RUN, READ}) {
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
                        + "; grant select, insert, update, delete on figure to "
                        + RUN
                        + "; grant select on figure to "
                        + READ);
    }

    @AfterAll
    static void drop() throws SQLException {
        in("postgres", "drop database " + DATABASE);
        in("postgres", "drop role " + String.join(", ", OWNER, MEMBER, RUN, READ));
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
        assertThat(new RoleRights(of(RUN), of(READ)).excess()).isEmpty();
    }

    @Test
    @DisplayName("are refused where the one that runs owns the tables, in any way")
    void owners() {
        for (String role : new String[] {OWNER, MEMBER, "postgres"}) {
            assertThat(new RoleRights(of(role), of(READ)).excess())
                    .as(role)
                    .singleElement()
                    .asString()
                    .contains("CSEC_DB_USER", "neither owns");
        }
    }

    @Test
    @DisplayName("are refused where the one that reads could write")
    void writers() {
        assertThat(new RoleRights(of(RUN), of(RUN)).excess())
                .singleElement()
                .asString()
                .contains("CSEC_DB_READ_USER");
    }

    @Test
    @DisplayName("are one on the embedded database")
    void embedded() {
        JdbcDataSource pool = new JdbcDataSource();
        pool.setURL("jdbc:h2:mem:rights");
        assertThat(new RoleRights(pool, pool).excess()).isEmpty();
    }
}
