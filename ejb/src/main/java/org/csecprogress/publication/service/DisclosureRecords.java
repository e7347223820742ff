package org.csecprogress.publication.service;

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
import org.csecprogress.publication.linked.ProtectedRelease.Reason;

/**
 * Stores for the disclosure officer, beside the masked tables, the reasons for withholding and the
 * kinds of proof in the audit. They contain no values.
 */
final class DisclosureRecords {
    private static final String OUTSIDE = "OUTSIDE";
    private static final String INSIDE = "INSIDE";

    private DisclosureRecords() {}

    static void save(Sql sql, Release release, ReleaseBuilder.Built built) {
        saveReasons(sql, release, built.release().reasons());
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

    /** Returns the reasons for withheld rows, by table and position of the row from 1. */
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

    /** Returns the number of requirements proved, by kind of proof. */
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
