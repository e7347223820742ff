package org.csecprogress.publication.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.linked.Remedy;
import org.csecprogress.publication.linked.UnprovedFigure;

/** Stores the details of a failed build until the release is unfrozen. */
final class FailedBuildRows {
    private FailedBuildRows() {}

    static void save(Sql sql, Release release, FailedBuild build) {
        List<Object[]> figures = new ArrayList<>();
        for (UnprovedFigure figure : build.figures()) {
            figures.add(
                    new Object[] {
                        release.id(),
                        figures.size() + 1,
                        figure.table().toString(),
                        figure.place().code(),
                        figure.key().input(),
                        figure.key().dimension(),
                        figure.key().category(),
                        figure.itself(),
                        figure.proof(),
                        figure.by().stream().map(Attacker::name).collect(Collectors.joining(" "))
                    });
        }
        sql.batch(
                "insert into release_unproved_figure (release_id, position, table_id, geography,"
                        + " figure, dimension, category, itself, proof, attackers) values (?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?)",
                figures);
        saveRemedies(sql, release, build);
    }

    private static void saveRemedies(Sql sql, Release release, FailedBuild build) {
        List<Object[]> remedies = new ArrayList<>();
        List<Object[]> tables = new ArrayList<>();
        for (Remedy remedy : build.remedies()) {
            int position = remedies.size() + 1;
            remedies.add(
                    new Object[] {
                        release.id(),
                        position,
                        remedy.proved(),
                        remedy.lost(),
                        remedy.withheld(),
                        remedy.cost()
                    });
            int line = 0;
            for (TableId table : remedy.without()) {
                line++;
                boolean kept = build.kept().contains(table);
                tables.add(new Object[] {release.id(), position, line, table.toString(), kept});
            }
        }
        sql.batch(
                "insert into release_remedy (release_id, position, proved, lost, withheld, cost)"
                        + " values (?, ?, ?, ?, ?, ?)",
                remedies);
        sql.batch(
                "insert into release_remedy_table (release_id, position, line, table_id, kept)"
                        + " values (?, ?, ?, ?, ?)",
                tables);
    }

    static FailedBuild find(Sql sql, Release release) {
        List<UnprovedFigure> figures =
                sql.list(
                        "select table_id, geography, figure, dimension, category, itself, proof,"
                                + " attackers from release_unproved_figure where release_id = ?"
                                + " order by position",
                        row ->
                                new UnprovedFigure(
                                        TableId.parse(row.getString(1)),
                                        new Geography(row.getString(2)),
                                        new CellKey(
                                                row.getString(3),
                                                row.getString(4),
                                                row.getString(5)),
                                        row.getBoolean(6),
                                        Proof.valueOf(row.getString(7)),
                                        attackers(row.getString(8))),
                        release.id());
        Set<TableId> kept = new HashSet<>();
        return new FailedBuild(figures, remedies(sql, release, kept), kept);
    }

    /** Returns the remedies and adds to the set those of their tables that a decision keeps. */
    private static List<Remedy> remedies(Sql sql, Release release, Set<TableId> kept) {
        Map<Integer, List<TableId>> tables = new TreeMap<>();
        sql.list(
                "select position, table_id, kept from release_remedy_table where release_id = ?"
                        + " order by position, line",
                row -> {
                    TableId table = TableId.parse(row.getString(2));
                    if (row.getBoolean(3)) {
                        kept.add(table);
                    }
                    return tables.computeIfAbsent(row.getInt(1), p -> new ArrayList<>()).add(table);
                },
                release.id());
        return sql.list(
                "select position, proved, lost, withheld, cost from release_remedy where"
                        + " release_id = ? order by position",
                row ->
                        new Remedy(
                                tables.getOrDefault(row.getInt(1), List.of()),
                                row.getBoolean(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getLong(5)),
                release.id());
    }

    private static SortedSet<Attacker> attackers(String names) {
        return Arrays.stream(names.split(" ", -1))
                .map(Attacker::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
