package org.csecprogress.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableTitles;

/**
 * Figures that someone saw before a release, so that no plan can hide a small one among them. No
 * page shows breakdowns that early, but the plan still treats them as known.
 *
 * @param table title of the table that holds the small figure
 * @param figure the small figure in words
 */
record Known(String table, String figure) {
    private static final String DIMENSION = "RACE";
    private static final int SMALL = 11;

    /** A breakdown as it may be shown to someone. */
    private record Breakdown(
            Measure measure, String code, long total, Map<PublicGroup, Long> rows) {
        List<PublicGroup> small() {
            return rows.keySet().stream()
                    .filter(row -> rows.get(row) > 0 && rows.get(row) < SMALL)
                    .toList();
        }
    }

    /** Records as known all but one small row of the largest breakdown that has a small row. */
    static Known allButOne(Connection connection, String quarter) throws SQLException {
        ReportingPeriod period = ReportingPeriod.of(quarter);
        Catalog catalog = Catalogs.builtIn().forPeriod(period);
        List<Breakdown> found = new ArrayList<>();
        for (Measure measure : catalog.measures()) {
            boolean told = measure.publication().stateBreakdowns().get(DIMENSION) == Level.Q;
            if (told && measure.isAtRisk()) {
                found.add(breakdown(connection, quarter, catalog, measure));
            }
        }
        Breakdown largest =
                found.stream()
                        .filter(each -> !each.small().isEmpty())
                        .max(Comparator.comparing(Breakdown::total))
                        .orElseThrow();
        PublicGroup small = largest.small().get(0);
        show(connection, quarter, largest.code(), largest.total());
        for (Map.Entry<PublicGroup, Long> row : largest.rows().entrySet()) {
            if (!row.getKey().equals(small)) {
                String cell = largest.code() + "@" + DIMENSION + ":" + row.getKey().code();
                show(connection, quarter, cell, row.getValue());
            }
        }
        var titles = new TableTitles(catalog, Counties.builtIn(), period);
        TableId table =
                new TableId(largest.measure().code(), TableId.Rows.STATE, DIMENSION, Level.Q);
        String label = catalog.dimension(DIMENSION).label().en();
        return new Known(
                titles.of(table).en(), "State, %s: %s".formatted(label, small.label().en()));
    }

    private static Breakdown breakdown(
            Connection connection, String quarter, Catalog catalog, Measure measure)
            throws SQLException {
        String code = new Design(catalog, Counties.builtIn()).value(measure);
        Map<String, Long> sums = sums(connection, quarter, code);
        Map<PublicGroup, Long> rows = new LinkedHashMap<>();
        for (PublicGroup group : catalog.dimension(DIMENSION).publicGroups()) {
            long sum = group.categories().stream().mapToLong(c -> sums.getOrDefault(c, 0L)).sum();
            rows.put(group, sum);
        }
        return new Breakdown(measure, code, sums.getOrDefault("", 0L), rows);
    }

    /** Returns the sums of approved figures by category; the empty text stands for the total. */
    private static Map<String, Long> sums(Connection connection, String quarter, String code)
            throws SQLException {
        Map<String, Long> sums = new LinkedHashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select category, sum(amount) from figure where input = ? and dimension in"
                                + " ('', ?) and amount is not null and revision_id in (select"
                                + " revision_id from standing_revision where period = ?) group by"
                                + " category")) {
            statement.setString(1, code);
            statement.setString(2, DIMENSION);
            statement.setString(3, quarter);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sums.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return sums;
    }

    private static void show(Connection connection, String quarter, String cell, long count)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into previewed_cell (period, cell, amount, shown_at) values (?, ?,"
                                + " ?, current_timestamp)")) {
            statement.setString(1, quarter);
            statement.setString(2, cell);
            statement.setLong(3, count);
            statement.executeUpdate();
        }
    }

    /** Returns the number of rows kept of failed builds. */
    static int rows(Connection connection) throws SQLException {
        int rows = 0;
        for (String table :
                new String[] {
                    "release_unproved_figure", "release_remedy", "release_remedy_table"
                }) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                rows += row.getInt(1);
            }
        }
        return rows;
    }
}
