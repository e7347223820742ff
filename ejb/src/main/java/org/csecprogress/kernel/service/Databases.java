package org.csecprogress.kernel.service;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The connections, by configuration: {@code csec.db.*} for the application, {@code
 * csec.db.migrate.*} for schema changes (the same unless set, since only PostgreSQL separates the
 * roles) and {@code csec.db.read.*} for the public side. The defaults are an H2 database in memory,
 * which no start script uses.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/csec",
        className = "${MPCONFIG=csec.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=csec.db.url:jdbc:h2:mem:csec}",
        user = "${MPCONFIG=csec.db.user:csec}",
        password = "${MPCONFIG=csec.db.password:csec}",
        minPoolSize = 2,
        maxPoolSize = 20)
@DataSourceDefinition(
        name = "java:app/jdbc/csec-migrate",
        className = "${MPCONFIG=csec.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=csec.db.url:jdbc:h2:mem:csec}",
        user = "${MPCONFIG=csec.db.migrate.user:csec}",
        password = "${MPCONFIG=csec.db.migrate.password:csec}",
        minPoolSize = 0,
        maxPoolSize = 2)
@DataSourceDefinition(
        name = "java:app/jdbc/csec-read",
        className = "${MPCONFIG=csec.db.class:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=csec.db.url:jdbc:h2:mem:csec}",
        user = "${MPCONFIG=csec.db.read.user:csec}",
        password = "${MPCONFIG=csec.db.read.password:csec}",
        minPoolSize = 1,
        maxPoolSize = 10)
@Singleton
public class Databases {}
