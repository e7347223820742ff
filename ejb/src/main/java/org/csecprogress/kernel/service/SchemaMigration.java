package org.csecprogress.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * Migrates the schema before anything else starts, if all settings are there that it needs. The
 * schema changes nowhere else.
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
    @Inject private Profile profile;
    @Inject private RoleLimits limits;
    @Inject private SecondWall wall;

    @PostConstruct
    void migrate() {
        refuse(
                NeededSettings.unmet(
                        name -> config.getOptionalValue(name, String.class),
                        profile.isDemonstration()));
        SchemaVersions.of(dataSource, role("csec.db.user"), role("csec.db.read.user"))
                .load()
                .migrate();
        if (!profile.isDemonstration()) {
            refuse(limits.excess());
        }
        wall.build();
    }

    private String role(String setting) {
        return config.getOptionalValue(setting, String.class).orElse("csec");
    }

    /** Refuses to start where something is missing or wrong, and says everything at once. */
    private static void refuse(List<String> unmet) {
        if (!unmet.isEmpty()) {
            throw new IllegalStateException(
                    "The portal does not start. Set in its environment:\n- "
                            + String.join("\n- ", unmet));
        }
    }
}
