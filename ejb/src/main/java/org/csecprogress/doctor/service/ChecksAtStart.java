package org.csecprogress.doctor.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.csecprogress.doctor.persistence.DatabaseCheck;
import org.csecprogress.doctor.persistence.StoredValueCheck;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.service.Demonstration;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.service.RoleLimits;
import org.csecprogress.kernel.service.SchemaVersions;
import org.csecprogress.kernel.service.StartChecks;
import org.csecprogress.kernel.setting.service.Settings;
import org.csecprogress.kernel.version.Build;
import org.csecprogress.kernel.version.StoredValues;
import org.eclipse.microprofile.config.Config;

/** Runs the checks while the portal starts. Warnings are logged, a line each. */
@ApplicationScoped
@ForEverybody
public class ChecksAtStart implements StartChecks {
    private static final Logger LOG = System.getLogger(ChecksAtStart.class.getName());

    @Resource(lookup = "java:app/jdbc/csec-migrate")
    private DataSource schema;

    @Inject private Config config;
    @Inject private Profile profile;
    @Inject private RoleLimits limits;
    @Inject @Any private Instance<Demonstration> demonstration;

    @Override
    public void beforeMigration() {
        LOG.log(Level.INFO, "CSEC Progress {0} starts", Build.running());
        Instant now = Instant.now();
        Settings settings = Settings.of(config);
        List<Flaw> findings =
                new ArrayList<>(new Checks(settings).findings(!demonstration.isUnsatisfied(), now));
        findings.addAll(MachineCheck.heap(Runtime.getRuntime().maxMemory()));
        refuse(findings);
        findings.addAll(DatabaseCheck.findings(schema, "CSEC_DB_MIGRATE_USER", Instant::now));
        refuse(findings);
        SchemaCheck versions = versions();
        findings.addAll(versions.findings());
        refuse(findings);
        if (versions.isNewer()) {
            findings.addAll(StoredValueCheck.findings(schema, StoredValues.builtIn()));
        }
        if (!profile.isDemonstration()) {
            findings.forEach(each -> LOG.log(Level.WARNING, "{0}", each));
        }
    }

    private SchemaCheck versions() {
        Settings settings = Settings.of(config);
        return new SchemaCheck(
                SchemaVersions.of(
                                schema,
                                settings.of("csec.db.user").orElse("csec"),
                                settings.of("csec.db.read.user").orElse("csec"))
                        .load());
    }

    @Override
    public void afterMigration() {
        if (!profile.isDemonstration()) {
            refuse(limits.excess(versions().isNewer()).stream().map(Flaw::unmet).toList());
        }
    }

    /** Refuses to start where something is missing or wrong, and says everything at once. */
    static void refuse(List<Flaw> findings) {
        if (findings.stream().anyMatch(Flaw::isRefused)) {
            throw new IllegalStateException(
                    findings.stream()
                            .filter(Flaw::isRefused)
                            .map(Flaw::toString)
                            .collect(
                                    Collectors.joining(
                                            "\n- ", "The portal does not start.\n- ", "")));
        }
    }
}
