package org.csecprogress.doctor.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csecprogress.kernel.check.service.Flaw;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Compares the schema of the database with the migrations that this version knows. */
final class SchemaCheck {
    private final List<MigrationInfo> all;

    SchemaCheck(Flyway flyway) {
        all = Arrays.asList(flyway.info().all());
    }

    /** Returns why this version must not run on the schema. */
    List<Flaw> findings() {
        List<Flaw> findings = new ArrayList<>();
        add(
                findings,
                each ->
                        each.getState() == MigrationState.FUTURE_SUCCESS
                                || each.getState() == MigrationState.FUTURE_FAILED,
                "The database is newer than this version of the portal, which does not know its"
                        + " migrations: ",
                "Start the newer version, or restore a backup from before it.");
        add(
                findings,
                each -> each.getState() == MigrationState.FAILED,
                "Migrations of the database failed: ",
                "Restore the backup from before the update.");
        add(
                findings,
                each ->
                        each.getState() == MigrationState.MISSING_SUCCESS
                                || each.getState() == MigrationState.MISSING_FAILED,
                "The database has migrations that this version lacks: ",
                "Start the version that made them, or restore a backup.");
        add(
                findings,
                each -> each.getState().isApplied() && !each.isChecksumMatching(),
                "Migrations were changed after they ran: ",
                "Deploy an archive that nobody changed.");
        return findings;
    }

    /** Returns the versions that the next start would bring, such as "57, 58"; empty for none. */
    String pending() {
        return versions(each -> each.getState() == MigrationState.PENDING);
    }

    private void add(
            List<Flaw> findings, Predicate<MigrationInfo> which, String what, String remedy) {
        String versions = versions(which);
        if (!versions.isEmpty()) {
            findings.add(Flaw.refused(what + versions + ".", remedy));
        }
    }

    private String versions(Predicate<MigrationInfo> which) {
        return all.stream()
                .filter(each -> each.getVersion() != null)
                .filter(which)
                .map(each -> each.getVersion().getVersion())
                .collect(Collectors.joining(", "));
    }
}
