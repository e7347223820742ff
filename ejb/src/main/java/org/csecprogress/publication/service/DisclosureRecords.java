package org.csecprogress.publication.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.TableKind;
import org.csecprogress.publication.linked.ProtectedRelease.Reason;
import org.csecprogress.publication.review.DesignTest;
import org.csecprogress.publication.review.Withholding;

/**
 * What a build leaves for the disclosure officer beside the masked tables: the reasons, the test of
 * each design, and how the audit proved what it proved. No value is among it.
 */
final class DisclosureRecords {
    private static final String OUTSIDE = "OUTSIDE";
    private static final String INSIDE = "INSIDE";

    private DisclosureRecords() {}

    static void save(
            Sql sql,
            Release release,
            ReleaseBuilder.Built built,
            List<Release> others,
            LocalDate today) {
        Map<String, List<Optional<Reason>>> reasons = built.reasons();
        saveReasons(sql, release, reasons);
        saveTests(sql, release, tests(built.tables(), reasons), others, today);
        saveProofs(sql, release, built.release().report());
    }

    private static void saveReasons(
            Sql sql, Release release, Map<String, List<Optional<Reason>>> reasons) {
        List<Object[]> rows = new ArrayList<>();
        reasons.forEach(
                (table, each) -> {
                    for (int row = 0; row < each.size(); row++) {
                        int position = row + 1;
                        each.get(row)
                                .ifPresent(
                                        reason ->
                                                rows.add(
                                                        new Object[] {
                                                            release.id(), table, position, reason
                                                        }));
                    }
                });
        sql.batch(
                "insert into release_withheld_cell (release_id, table_id, position, reason) values"
                        + " (?, ?, ?, ?)",
                rows);
    }

    private static Map<TableKind, DesignTest> tests(
            List<ReleaseTable> tables, Map<String, List<Optional<Reason>>> reasons) {
        Map<TableKind, Withholding> kinds = new TreeMap<>();
        for (ReleaseTable table : tables) {
            kinds.merge(
                    TableKind.of(TableId.parse(table.id())),
                    Withholding.of(table.rows(), reasons.get(table.id())),
                    Withholding::plus);
        }
        Map<TableKind, DesignTest> tests = new TreeMap<>();
        kinds.forEach((kind, of) -> tests.put(kind, DesignTest.of(kind, of)));
        return tests;
    }

    /** The test is of all releases so far, this one among them. */
    private static void saveTests(
            Sql sql,
            Release release,
            Map<TableKind, DesignTest> own,
            List<Release> others,
            LocalDate today) {
        Map<TableKind, DesignTest> ever = new TreeMap<>(own);
        for (Release other : others) {
            sql.list(
                            "select kind, nonzero, small from release_design_test where release_id"
                                    + " = ?",
                            row ->
                                    new DesignTest(
                                            TableKind.parse(row.getString(1)).orElseThrow(),
                                            1,
                                            row.getLong(2),
                                            row.getLong(3)),
                            other.id())
                    .forEach(test -> ever.computeIfPresent(test.kind(), (k, e) -> e.plus(test)));
        }
        sql.batch(
                "insert into release_design_test (release_id, kind, nonzero, small, releases,"
                        + " nonzero_ever, small_ever, tested_on) values (?, ?, ?, ?, ?, ?, ?, ?)",
                ever.values().stream()
                        .map(
                                test ->
                                        new Object[] {
                                            release.id(),
                                            test.kind().toString(),
                                            own.get(test.kind()).nonZero(),
                                            own.get(test.kind()).small(),
                                            test.releases(),
                                            test.nonZero(),
                                            test.small(),
                                            today
                                        })
                        .toList());
    }

    private static void saveProofs(Sql sql, Release release, AuditReport report) {
        List<Object[]> rows = new ArrayList<>();
        report.outside()
                .forEach((proof, n) -> rows.add(new Object[] {release.id(), OUTSIDE, proof, n}));
        report.inside()
                .forEach((proof, n) -> rows.add(new Object[] {release.id(), INSIDE, proof, n}));
        sql.batch(
                "insert into release_proof (release_id, attacker, proof, requirements) values (?,"
                        + " ?, ?, ?)",
                rows);
    }

    /** Why each row of each table is withheld, by the table's name and the row's place from 1. */
    static Map<String, Map<Integer, Reason>> reasons(Sql sql, Release release) {
        Map<String, Map<Integer, Reason>> reasons = new HashMap<>();
        sql.list(
                "select table_id, position, reason from release_withheld_cell where release_id = ?",
                row ->
                        reasons.computeIfAbsent(row.getString(1), table -> new HashMap<>())
                                .put(row.getInt(2), Reason.valueOf(row.getString(3))),
                release.id());
        return reasons;
    }

    /** The tests of the designs as they stood when the release was built. */
    static List<DisclosureReview.Test> tests(Sql sql, Release release) {
        return sql.list(
                "select kind, releases, nonzero_ever, small_ever, tested_on from"
                        + " release_design_test where release_id = ?",
                row ->
                        new DisclosureReview.Test(
                                new DesignTest(
                                        TableKind.parse(row.getString(1)).orElseThrow(),
                                        row.getInt(2),
                                        row.getLong(3),
                                        row.getLong(4)),
                                Sql.date(row, 5)),
                release.id());
    }

    /** How many requirements were proved in which way. */
    static List<DisclosureReview.Proved> proofs(Sql sql, Release release) {
        Map<Proof, long[]> counts = new TreeMap<>();
        for (Proof proof : Proof.values()) {
            counts.put(proof, new long[2]);
        }
        List<Proof> found =
                sql.list(
                        "select attacker, proof, requirements from release_proof where release_id"
                                + " = ?",
                        row -> {
                            Proof proof = Proof.valueOf(row.getString(2));
                            counts.get(proof)[row.getString(1).equals(OUTSIDE) ? 0 : 1] =
                                    row.getLong(3);
                            return proof;
                        },
                        release.id());
        List<DisclosureReview.Proved> proofs = new ArrayList<>();
        counts.forEach((p, n) -> proofs.add(new DisclosureReview.Proved(p, n[0], n[1])));
        return found.isEmpty() ? List.of() : proofs;
    }
}
