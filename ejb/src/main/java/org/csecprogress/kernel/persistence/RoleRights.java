package org.csecprogress.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.RoleLimits;

/**
 * Asks PostgreSQL what the roles of the portal may do that they should not. The triggers and grants
 * that protect the audit trail hold for nobody who owns its table. The embedded database has one
 * user for all.
 */
@ApplicationScoped
@ForEverybody
public class RoleRights implements RoleLimits {
    private static final String OWNED =
            """
            select count(*)
              from pg_class
             where relnamespace = current_schema()::regnamespace
               and relkind in ('r', 'p', 'v', 'S')
               and pg_has_role(current_user, relowner, 'MEMBER')
            """;

    private static final String WRITABLE =
            """
            select count(*)
              from pg_class
             where relnamespace = current_schema()::regnamespace
               and relkind in ('r', 'p')
               and has_table_privilege(current_user, oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
            """;

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource portal;

    @Resource(lookup = "java:app/jdbc/csec-read")
    private DataSource publicSide;

    protected RoleRights() {}

    /** Looks at other pools, for a test. */
    RoleRights(DataSource portal, DataSource publicSide) {
        this.portal = portal;
        this.publicSide = publicSide;
    }

    @Override
    public List<String> excess() {
        List<String> lines = new ArrayList<>();
        if (finds(portal, OWNED)) {
            lines.add(
                    "CSEC_DB_USER: a role that neither owns the tables nor is a superuser; the"
                            + " tables belong to CSEC_DB_MIGRATE_USER");
        }
        if (finds(publicSide, WRITABLE)) {
            lines.add("CSEC_DB_READ_USER: a role that may read the tables, and not change them");
        }
        return lines;
    }

    private static boolean finds(DataSource pool, String sql) {
        try (Connection connection = pool.getConnection()) {
            if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                return false;
            }
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell the rights of a role", e);
        }
    }
}
