package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.PartDigests;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseDigests;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.linked.ProtectedRelease.Reason;
import org.csecprogress.publication.review.TableTests;

/** Stores the result of a build: the masked tables, the plan, and the counts for staff. */
@ApplicationScoped
class BuiltContent {
    private static final List<String> TABLES =
            List.of(
                    "release_certificate",
                    "release_table_review",
                    "release_cell",
                    "release_table",
                    "release_shown_cell",
                    "release_reference",
                    "release_content",
                    "release_earlier_milestone",
                    "release_earlier_total",
                    "release_source_county",
                    "release_source");

    private final TableTests tests;
    private final Sql sql;

    protected BuiltContent() {
        this(null, null);
    }

    @Inject
    BuiltContent(TableTests tests, Sql sql) {
        this.tests = tests;
        this.sql = sql;
    }

    /** Numbers of a table's figures that are withheld, and why, for staff. */
    record Review(TableId table, int cells, int small, int other) {}

    void save(
            Release release,
            ReleaseBuilder.Built built,
            List<Release> others,
            ProtectionCertificate.Rules rules,
            LocalDate today) {
        ReleaseTables.save(sql, release.id(), built.tables());
        sql.batch(
                "insert into release_shown_cell (release_id, cell) values (?, ?)",
                built.release().shown().stream()
                        .map(cell -> new Object[] {release.id(), cell})
                        .toList());
        sql.batch(
                "insert into release_reference (release_id, other_id) values (?, ?)",
                others.stream().map(o -> new Object[] {release.id(), o.id()}).toList());
        int cells = 0;
        int withheld = 0;
        for (ReleaseTable table : built.tables()) {
            cells += table.rows().size();
            withheld += Math.toIntExact(table.withheld());
        }
        saveReviews(release, built);
        Certificates.save(sql, release.id(), built.release().certificate(built.digest(), rules));
        sql.update(
                "insert into release_content (release_id, catalog_version, policy, cells,"
                        + " withheld) values (?, ?, ?, ?, ?)",
                release.id(),
                built.catalog().version(),
                rules.policy(),
                cells,
                withheld);
        sealRest(release);
        tests.save(release, built.tests(), today);
        DisclosureRecords.save(sql, release, built);
    }

    /** Discards the build, so that the release is as it was before. */
    void drop(Release release) {
        for (String table : TABLES) {
            sql.update("delete from " + table + " where release_id = ?", release.id());
        }
    }

    /** Copies the earlier figures, and stores the digests of all parts but the tables. */
    private void sealRest(Release release) {
        EarlierContent.keep(sql, release);
        PartDigests parts = parts(release);
        sql.update(
                "update release_content set counties_digest = ?, milestones_digest = ?,"
                        + " methods_digest = ?, earlier_digest = ? where release_id = ?",
                parts.counties(),
                parts.milestones(),
                parts.methods(),
                parts.earlier(),
                release.id());
    }

    /** Returns the digests of the stored parts. The texts have none yet, as they come later. */
    private PartDigests parts(Release release) {
        ReleaseNumber number = release.number();
        return new PartDigests(
                ReleaseDigests.ofTables(ReleaseTables.all(sql, number)),
                null,
                ReleaseDigests.ofCounties(PublicReleases.counties(sql, number)),
                ReleaseDigests.ofMilestones(
                        number.period(), PublicReleases.milestones(sql, number)),
                ReleaseDigests.ofMethods(Methods.of(sql, number)),
                ReleaseDigests.ofEarlier(EarlierContent.read(sql, number)));
    }

    /** Stores for each table how much is withheld as small, and how much to protect others. */
    private void saveReviews(Release release, ReleaseBuilder.Built built) {
        List<Object[]> reviews = new ArrayList<>();
        built.release()
                .reasons()
                .forEach(
                        (table, reasons) -> {
                            long small =
                                    reasons.stream()
                                            .filter(Optional.of(Reason.SMALL)::equals)
                                            .count();
                            long hidden = reasons.stream().filter(Optional::isPresent).count();
                            reviews.add(
                                    new Object[] {
                                        release.id(), table, reasons.size(), small, hidden - small
                                    });
                        });
        sql.batch(
                "insert into release_table_review (release_id, table_id, cells, withheld_small,"
                        + " withheld_other) values (?, ?, ?, ?, ?)",
                reviews);
    }

    /**
     * Returns whether all stored content is byte for byte what the digests cover, and the tables
     * are those that passed the audit.
     */
    boolean isIntact(Release release) {
        PartDigests parts = parts(release);
        String digest = parts.tables();
        boolean audited =
                Certificates.find(sql, release.id())
                        .map(ProtectionCertificate::tables)
                        .map(digest::equals)
                        .orElse(false);
        boolean rest =
                sql.first(
                                "select counties_digest, milestones_digest, methods_digest,"
                                        + " earlier_digest from release_content where release_id ="
                                        + " ?",
                                row -> isSame(row, parts),
                                release.id())
                        .orElse(true);
        return audited && rest && release.tablesDigest().map(digest::equals).orElse(false);
    }

    /** Ignores missing digests, as releases built before their introduction have none. */
    private static boolean isSame(ResultSet row, PartDigests parts) throws SQLException {
        String[] now = {parts.counties(), parts.milestones(), parts.methods(), parts.earlier()};
        for (int i = 0; i < now.length; i++) {
            String built = row.getString(i + 1);
            if (built != null && !built.equals(now[i])) {
                return false;
            }
        }
        return true;
    }

    List<Review> reviews(Release release) {
        return sql.list(
                "select v.table_id, v.cells, v.withheld_small, v.withheld_other from"
                        + " release_table_review v join release_table t on t.release_id ="
                        + " v.release_id and t.table_id = v.table_id where v.release_id = ? order"
                        + " by t.position",
                row ->
                        new Review(
                                TableId.parse(row.getString(1)),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4)),
                release.id());
    }

    /** Adds to the certificate of these tables the price of each part of the protection. */
    void price(Release release, String tables, Price price) {
        Certificates.price(sql, release.id(), tables, price);
    }

    Optional<ProtectionCertificate> certificate(Release release) {
        return Certificates.find(sql, release.id());
    }

    /** Returns the keys of the releases that the plan of this one took into account. */
    List<Long> references(Release release) {
        return sql.list(
                "select other_id from release_reference where release_id = ?",
                row -> row.getLong(1),
                release.id());
    }
}
