package org.csecprogress.doctor.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.version.Build;
import org.csecprogress.kernel.version.SchemaChange;
import org.csecprogress.kernel.version.VersionNumber;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Compares the schema of the database with the migrations that this version knows. */
final class SchemaCheck {
    private final List<MigrationInfo> all;
    private final VersionNumber version;

    SchemaCheck(Flyway flyway) {
        this(flyway, Build.running().number());
    }

    SchemaCheck(Flyway flyway, VersionNumber version) {
        all = Arrays.asList(flyway.info().all());
        this.version = version;
    }

    /** Returns why this version must not run on the schema, and what to know before it does. */
    List<Flaw> findings() {
        List<Flaw> findings = new ArrayList<>();
        add(
                findings,
                each -> isNewer(each) && !isBorne(each),
                "The database is newer than this version of the portal, which cannot run with its"
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
        warn(
                findings,
                each -> isNewer(each) && isBorne(each),
                "The database is newer than this version of the portal, which runs with its"
                        + " migrations: ",
                "Bring all nodes to the newer version, or this one's successor.");
        if (all.stream().anyMatch(each -> each.getState().isApplied())) {
            warn(
                    findings,
                    this::isEnd,
                    "This version brings migrations after which earlier ones no longer run: ",
                    "Stop nodes of version " + ended() + " and earlier first, and make a backup.");
        }
        return findings;
    }

    /** Returns whether the database has migrations of a newer version. */
    boolean isNewer() {
        return all.stream().anyMatch(SchemaCheck::isNewer);
    }

    private static boolean isNewer(MigrationInfo each) {
        return each.getState() == MigrationState.FUTURE_SUCCESS
                || each.getState() == MigrationState.FUTURE_FAILED;
    }

    /** Returns whether a migration that this version does not know lets it run. */
    private boolean isBorne(MigrationInfo each) {
        return each.getState() == MigrationState.FUTURE_SUCCESS
                && SchemaChange.of(each.getDescription()).bears(version);
    }

    /** Returns whether the next start brings a migration that ends earlier versions. */
    private boolean isEnd(MigrationInfo each) {
        return each.getState() == MigrationState.PENDING
                && SchemaChange.of(each.getDescription()).last().isPresent();
    }

    /** Returns the latest version that is ended by the next start. */
    private String ended() {
        return all.stream()
                .filter(this::isEnd)
                .flatMap(each -> SchemaChange.of(each.getDescription()).last().stream())
                .max(Comparator.naturalOrder())
                .map(VersionNumber::toString)
                .orElse("");
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

    private void warn(
            List<Flaw> findings, Predicate<MigrationInfo> which, String what, String remedy) {
        String versions = versions(which);
        if (!versions.isEmpty()) {
            findings.add(Flaw.warning(what + versions + ".", remedy));
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
