package org.csecprogress.kernel.pool;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Defines the connection pools by configuration: {@code csec.db.*} for the application, {@code
 * csec.db.migrate.*} for schema changes (the same unless set, since only PostgreSQL separates the
 * roles) and {@code csec.db.read.*} for the public side. The in-memory address is a placeholder
 * that the checks at the start refuse.
 *
 * <p>Each connection is validated before use. If one is dead, its whole pool is closed, since a
 * short outage of the database breaks all of its connections. Every wait has a limit: for a
 * connection, for an answer, and on a dead line.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/csec",
        className = "${MPCONFIG=csec.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=csec.db.url:jdbc:h2:mem:csec}",
        user = "${MPCONFIG=csec.db.user:csec}",
        password = "${MPCONFIG=csec.db.password:csec}",
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            Databases.VALIDATE,
            Databases.BY_CUSTOM,
            Databases.BY_DRIVER,
            Databases.ALL_AT_ONCE,
            Databases.WAIT,
            Databases.PASSWORD,
            Databases.WITHOUT_DETAIL,
            Databases.STATEMENT,
            Databases.CONNECT,
            Databases.SOCKET
        })
@DataSourceDefinition(
        name = "java:app/jdbc/csec-migrate",
        className = "${MPCONFIG=csec.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=csec.db.url:jdbc:h2:mem:csec}",
        user = "${MPCONFIG=csec.db.migrate.user:csec}",
        password = "${MPCONFIG=csec.db.migrate.password:csec}",
        minPoolSize = 0,
        maxPoolSize = 2,
        properties = {
            Databases.VALIDATE,
            Databases.BY_CUSTOM,
            Databases.BY_DRIVER,
            Databases.ALL_AT_ONCE,
            Databases.WAIT,
            Databases.PASSWORD,
            Databases.WITHOUT_DETAIL,
            Databases.CONNECT
        })
@DataSourceDefinition(
        name = "java:app/jdbc/csec-read",
        // A transaction is on one pool, and it is not this one.
        transactional = false,
        className = "${MPCONFIG=csec.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=csec.db.url:jdbc:h2:mem:csec}",
        user = "${MPCONFIG=csec.db.read.user:csec}",
        password = "${MPCONFIG=csec.db.read.password:csec}",
        minPoolSize = 1,
        maxPoolSize = 10,
        properties = {
            Databases.VALIDATE,
            Databases.BY_CUSTOM,
            Databases.BY_DRIVER,
            Databases.ALL_AT_ONCE,
            Databases.WAIT,
            Databases.PASSWORD,
            Databases.WITHOUT_DETAIL,
            Databases.STATEMENT,
            Databases.CONNECT,
            Databases.SOCKET
        })
@Singleton
public class Databases {
    static final String VALIDATE = "fish.payara.is-connection-validation-required=true";
    static final String BY_CUSTOM = "fish.payara.connection-validation-method=custom-validation";

    /** Validates by the driver, which works for every database. */
    static final String BY_DRIVER =
            "fish.payara.validation-classname="
                    + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation";

    static final String ALL_AT_ONCE = "fish.payara.fail-all-connections=true";

    /** Milliseconds until a request for a connection fails. */
    static final String WAIT = "fish.payara.max-wait-time-in-millis=10000";

    /** Reads the password of a role from its file, for PostgreSQL's driver. */
    static final String PASSWORD =
            "authenticationPluginClassName=org.csecprogress.kernel.setting.RolePassword";

    /**
     * Leaves the values of a row out of the messages of PostgreSQL's driver, since messages go into
     * the log.
     */
    static final String WITHOUT_DETAIL = "logServerErrorDetail=false";

    /** Limit of a statement in seconds. Schema changes may take longer and have no such limit. */
    static final String STATEMENT = "fish.payara.statement-timeout-in-seconds=60";

    /** Limit for a new connection in seconds, for PostgreSQL's driver. */
    static final String CONNECT = "connectTimeout=5";

    /** Limit without a byte on a waiting connection in seconds, for PostgreSQL's driver. */
    static final String SOCKET = "socketTimeout=90";
}
