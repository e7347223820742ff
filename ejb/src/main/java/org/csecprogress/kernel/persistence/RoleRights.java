package org.csecprogress.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.RoleLimits;

/**
 * Asks PostgreSQL what the roles of the portal may do that they should not. Grants and row-level
 * security hold for nobody who owns the tables or may go around them. The embedded database has one
 * user for all.
 */
@ApplicationScoped
@ForEverybody
public class RoleRights implements RoleLimits {
    private static final String OWNED =
            """
            select relname
              from pg_class
             where relnamespace = current_schema()::regnamespace
               and relkind in ('r', 'p', 'v', 'S')
               and pg_has_role(current_user, relowner, 'MEMBER')
            """;

    private static final String AROUND_POLICIES =
            """
            select rolname
              from pg_roles
             where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'MEMBER')
            """;

    private static final String WITHOUT_POLICY =
            """
            select relname
              from pg_class
             where relnamespace = current_schema()::regnamespace
               and relname = any (?)
               and not (relrowsecurity and relforcerowsecurity
                        and array(select polname::text from pg_policy where polrelid = pg_class.oid)
                            = array['reach'])
             order by relname
            """;

    private static final String CHANGEABLE =
            """
            select relname
              from pg_class
             where relnamespace = current_schema()::regnamespace
               and relname = any (?)
               and (has_table_privilege(current_user, oid, 'DELETE, TRUNCATE')
                    or has_any_column_privilege(current_user, oid, 'UPDATE'))
             order by relname
            """;

    private static final String WRITABLE =
            """
            select relname
              from pg_class
             where relnamespace = current_schema()::regnamespace
               and relkind in ('r', 'p')
               and (has_table_privilege(current_user, oid, 'DELETE, TRUNCATE')
                    or has_any_column_privilege(current_user, oid, 'INSERT, UPDATE'))
            """;

    private static final String READABLE =
            """
            select relname
              from pg_class
             where relnamespace = current_schema()::regnamespace
               and relkind in ('r', 'p', 'v')
               and not relname = any (?)
               and has_any_column_privilege(current_user, oid, 'SELECT')
             order by relname
            """;

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource portal;

    @Resource(lookup = "java:app/jdbc/csec-read")
    private DataSource publicSide;

    protected RoleRights() {}

    /** Looks at other pools, without a server. */
    public RoleRights(DataSource portal, DataSource publicSide) {
        this.portal = portal;
        this.publicSide = publicSide;
    }

    @Override
    public List<String> excess(boolean isNewer) {
        List<String> lines = new ArrayList<>();
        if (!found(portal, OWNED).isEmpty() || !found(portal, AROUND_POLICIES).isEmpty()) {
            lines.add(
                    "CSEC_DB_USER: a role that neither owns the tables nor is a superuser nor has"
                            + " bypassrls; the tables belong to CSEC_DB_MIGRATE_USER");
        } else {
            add(
                    lines,
                    "CSEC_DB_USER: a role that may not update, delete or truncate ",
                    found(portal, CHANGEABLE, TableRights.WRITTEN_ONCE));
        }
        add(
                lines,
                "CSEC_DB_URL: a database with its own policies alone, enabled and forced, on ",
                found(portal, WITHOUT_POLICY, walled()));
        if (!found(publicSide, WRITABLE).isEmpty()) {
            lines.add("CSEC_DB_READ_USER: a role that may read the tables, and not change them");
        }
        add(
                lines,
                "CSEC_DB_READ_USER: a role that may not read ",
                found(publicSide, READABLE, TableRights.PUBLIC).stream()
                        .filter(table -> !isNewer || isKnown(table))
                        .toList());
        return lines;
    }

    private static List<String> walled() {
        return Stream.concat(TableRights.OF_COUNTIES.stream(), TableRights.OF_THE_STATE.stream())
                .toList();
    }

    /** Returns whether this version has the table, and so knows whether it is public. */
    private static boolean isKnown(String table) {
        return walled().contains(table) || TableRights.OPEN.contains(table);
    }

    private static void add(List<String> lines, String wanted, List<String> tables) {
        if (!tables.isEmpty()) {
            lines.add(wanted + String.join(", ", tables));
        }
    }

    private static List<String> found(DataSource pool, String sql) {
        return found(pool, sql, List.of());
    }

    /** Returns the names that a query finds, which may take those of tables. */
    private static List<String> found(DataSource pool, String sql, List<String> tables) {
        try (Connection connection = pool.getConnection()) {
            if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                return List.of();
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (!tables.isEmpty()) {
                    statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
                }
                return names(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell the rights of a role", e);
        }
    }

    private static List<String> names(PreparedStatement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
