package org.csecprogress.publication.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.ReleaseNumber;

/** Stores the protection certificates of releases. */
final class Certificates {
    private static final String COLUMNS =
            "tables_digest, policy, catalog_version, catalog_digest, in_force_since, cells, equations, small, protecting,"
                    + " on_surrogates, cost, bound, price_surrogates, price_insiders,"
                    + " price_differences, proved_public, proved_inside, by_structure";

    private Certificates() {}

    static void save(Sql sql, long release, ProtectionCertificate certificate) {
        sql.update(
                "insert into release_certificate (release_id, "
                        + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                release,
                certificate.tables(),
                certificate.rules().policy(),
                certificate.rules().catalogVersion(),
                certificate.rules().catalog(),
                certificate.rules().inForceSince().orElse(null),
                certificate.cells(),
                certificate.equations(),
                certificate.small(),
                certificate.protecting(),
                certificate.onSurrogates(),
                certificate.cost(),
                certificate.bound(),
                certificate.price().map(Price::surrogates).orElse(null),
                certificate.price().map(Price::insiders).orElse(null),
                certificate.price().map(Price::differences).orElse(null),
                certificate.provedPublic(),
                certificate.provedInside(),
                certificate.byStructure());
    }

    static Optional<ProtectionCertificate> find(Sql sql, long release) {
        return sql.first(
                "select " + COLUMNS + " from release_certificate where release_id = ?",
                Certificates::read,
                release);
    }

    /** Returns the public part of a certificate. Public pages read nothing else of it. */
    static Optional<PublicCertificate> ofPublic(Sql sql, ReleaseNumber number) {
        return sql.first(
                "select c.tables_digest, c.policy, c.catalog_version, c.catalog_digest,"
                        + " c.in_force_since, b.cells, b.withheld from"
                        + " release_certificate c join release r on r.id = c.release_id join"
                        + " release_content b on b.release_id = r.id where r.period = ? and"
                        + " r.revision = ?",
                row ->
                        new PublicCertificate(
                                row.getString(1), rules(row), row.getInt(6), row.getInt(7)),
                number.period().toString(),
                number.revision());
    }

    private static ProtectionCertificate read(ResultSet row) throws SQLException {
        int column = 5;
        return new ProtectionCertificate(
                row.getString(1),
                rules(row),
                row.getInt(++column),
                row.getInt(++column),
                row.getInt(++column),
                row.getInt(++column),
                row.getInt(++column),
                row.getLong(++column),
                row.getLong(++column),
                price(row, column + 1),
                row.getLong(column + 4),
                row.getLong(column + 5),
                row.getLong(column + 6));
    }

    private static Optional<Price> price(ResultSet row, int column) throws SQLException {
        Optional<Long> surrogates = Sql.id(row, column);
        return surrogates.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Price(
                                surrogates.get(),
                                row.getLong(column + 1),
                                row.getLong(column + 2)));
    }

    /** Adds the price, known after the build, if the certificate is still for these tables. */
    static void price(Sql sql, long release, String tables, Price price) {
        sql.update(
                "update release_certificate set price_surrogates = ?, price_insiders = ?,"
                        + " price_differences = ? where release_id = ? and tables_digest = ?",
                price.surrogates(),
                price.insiders(),
                price.differences(),
                release,
                tables);
    }

    /** Reads the rules, which both queries have in the same columns. */
    private static ProtectionCertificate.Rules rules(ResultSet row) throws SQLException {
        return new ProtectionCertificate.Rules(
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                Optional.ofNullable(Sql.date(row, 5)));
    }
}
