package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.disclosure.Cell;
import org.csecprogress.disclosure.SuppressionPolicy;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseDigests;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.TableId;

/** Keeps what a build made: the masked tables, the plan, and the counts that staff look at. */
@ApplicationScoped
class BuiltContent {
    private final Sql sql;

    protected BuiltContent() {
        this(null);
    }

    @Inject
    BuiltContent(Sql sql) {
        this.sql = sql;
    }

    /** How much of the tables of one dimension is withheld, and why: for staff. */
    record Review(String dimension, int cells, int small, int other) {}

    void save(
            Release release,
            ReleaseBuilder.Built built,
            List<Release> others,
            SuppressionPolicy policy) {
        ReleaseTables.save(sql, release.id(), built.tables());
        sql.batch(
                "insert into release_shown_cell (release_id, cell) values (?, ?)",
                built.plan().shownCells().stream()
                        .map(cell -> new Object[] {release.id(), cell})
                        .toList());
        sql.batch(
                "insert into release_reference (release_id, other_id) values (?, ?)",
                others.stream().map(o -> new Object[] {release.id(), o.id()}).toList());
        List<Object[]> reviews = new ArrayList<>();
        int cells = 0;
        int withheld = 0;
        for (ReleaseTable table : built.tables()) {
            int hidden = Math.toIntExact(table.withheld());
            int small = small(table, built, policy);
            reviews.add(
                    new Object[] {
                        release.id(), table.id(), table.rows().size(), small, hidden - small
                    });
            cells += table.rows().size();
            withheld += hidden;
        }
        sql.batch(
                "insert into release_table_review (release_id, table_id, cells, withheld_small,"
                        + " withheld_other) values (?, ?, ?, ?, ?)",
                reviews);
        sql.update(
                "insert into release_content (release_id, catalog_version, policy, cells,"
                        + " withheld) values (?, ?, ?, ?, ?)",
                release.id(),
                built.catalog().version(),
                policy.toString(),
                cells,
                withheld);
    }

    private static int small(
            ReleaseTable table, ReleaseBuilder.Built built, SuppressionPolicy policy) {
        Map<String, Cell> cells = built.system().cellsById();
        int small = 0;
        for (ReleaseRow row : table.rows()) {
            Cell cell = cells.get(address(built.catalog(), row));
            if (row.isWithheld()
                    && cell != null
                    && cell.guarded()
                    && policy.isSmall(cell.value())) {
                small++;
            }
        }
        return small;
    }

    private static String address(Catalog catalog, ReleaseRow row) {
        String code =
                catalog.inputsOf(catalog.measure(row.measure())).stream()
                        .filter(input -> input.role() == Input.Part.N)
                        .map(Input::code)
                        .findFirst()
                        .orElse(row.measure());
        CellKey key =
                row.dimension().equals(TableId.TOTAL)
                        ? CellKey.total(code)
                        : new CellKey(code, row.dimension(), row.category());
        return key.toString();
    }

    /** Whether the stored tables are, byte for byte, those that the digest was made over. */
    boolean isIntact(Release release) {
        String digest = ReleaseDigests.ofTables(ReleaseTables.all(sql, release.number()));
        return release.tablesDigest().map(digest::equals).orElse(false);
    }

    List<Review> reviews(Release release) {
        return sql.list(
                "select t.dimension, sum(v.cells), sum(v.withheld_small), sum(v.withheld_other)"
                        + " from release_table_review v join release_table t on t.release_id ="
                        + " v.release_id and t.table_id = v.table_id where v.release_id = ? group"
                        + " by t.dimension order by min(t.position)",
                row -> new Review(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                release.id());
    }

    /** Keys of the releases that the plan of this one looked at. */
    List<Long> references(Release release) {
        return sql.list(
                "select other_id from release_reference where release_id = ?",
                row -> row.getLong(1),
                release.id());
    }
}
