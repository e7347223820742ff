package org.csecprogress.kernel.service;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The connections, by configuration: {@code csec.db.*} for the application, {@code
 * csec.db.migrate.*} for schema changes (the same unless set, since only PostgreSQL separates the
 * roles) and {@code csec.db.read.*} for the public side. The address in memory stands for none:
 * {@link DatabaseSettings} refuses it.
 *
 * <p>Each connection is asked whether it is alive before it is given out, and where one is not, all
 * of its pool are closed: a database that was away for a second takes them all with it. Nobody
 * waits for ever: not for a connection, not for an answer, and not on a line that is dead.
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
            Databases.CONNECT
        })
@DataSourceDefinition(
        name = "java:app/jdbc/csec-read",
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
            Databases.STATEMENT,
            Databases.CONNECT,
            Databases.SOCKET
        })
@Singleton
public class Databases {
    static final String VALIDATE = "fish.payara.is-connection-validation-required=true";
    static final String BY_CUSTOM = "fish.payara.connection-validation-method=custom-validation";

    /** The driver asks the database itself, whichever it is. */
    static final String BY_DRIVER =
            "fish.payara.validation-classname="
                    + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation";

    static final String ALL_AT_ONCE = "fish.payara.fail-all-connections=true";

    /** Milliseconds until whoever waits for a connection is told that there is none. */
    static final String WAIT = "fish.payara.max-wait-time-in-millis=10000";

    /** Seconds of a statement; a change of the schema may take longer and has no such limit. */
    static final String STATEMENT = "fish.payara.statement-timeout-in-seconds=60";

    /** Seconds until a new connection is there; of PostgreSQL's driver. */
    static final String CONNECT = "connectTimeout=5";

    /** Seconds without a byte on a connection that waits for one; of PostgreSQL's driver. */
    static final String SOCKET = "socketTimeout=90";
}
