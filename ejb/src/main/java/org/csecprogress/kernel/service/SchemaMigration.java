package org.csecprogress.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;

/**
 * Migrates the schema before anything else starts, if the settings name a database. The schema
 * changes nowhere else.
 */
@Singleton
@Startup
@DependsOn("Databases")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class SchemaMigration {
    @Resource(lookup = "java:app/jdbc/csec-migrate")
    private DataSource dataSource;

    @Inject private Config config;

    @PostConstruct
    void migrate() {
        DatabaseSettings.refusal(name -> config.getOptionalValue(name, String.class))
                .ifPresent(
                        why -> {
                            throw new IllegalStateException(why);
                        });
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
