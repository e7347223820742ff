package org.csecprogress.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * Migrates the schema before anything else starts, if all settings are there that it needs. The
 * schema changes nowhere else.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class SchemaMigration {
    @Resource(lookup = "java:app/jdbc/csec-migrate")
    private DataSource dataSource;

    @Inject private Config config;
    @Inject private StartChecks checks;
    @Inject private SecondWall wall;

    @PostConstruct
    void migrate() {
        checks.beforeMigration();
        SchemaVersions.of(dataSource, role("csec.db.user"), role("csec.db.read.user"))
                .load()
                .migrate();
        checks.afterMigration();
        wall.build();
    }

    private String role(String setting) {
        return config.getOptionalValue(setting, String.class).orElse("csec");
    }
}
