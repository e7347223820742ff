package org.csecprogress.publication.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.kernel.service.Sql;

/** Keeps the protection certificates of releases. */
final class Certificates {
    private static final String COLUMNS =
            "tables_digest, policy, catalog_version, catalog_digest, in_force_since, cells, equations, small, protecting,"
                    + " on_surrogates, cost, bound, proved_public, proved_inside, by_structure";

    private Certificates() {}

    static void save(Sql sql, long release, ProtectionCertificate certificate) {
        sql.update(
                "insert into release_certificate (release_id, "
                        + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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

    private static ProtectionCertificate read(ResultSet row) throws SQLException {
        int column = 0;
        return new ProtectionCertificate(
                row.getString(++column),
                new ProtectionCertificate.Rules(
                        row.getString(++column),
                        row.getInt(++column),
                        row.getString(++column),
                        Optional.ofNullable(Sql.date(row, ++column))),
                row.getInt(++column),
                row.getInt(++column),
                row.getInt(++column),
                row.getInt(++column),
                row.getInt(++column),
                row.getLong(++column),
                row.getLong(++column),
                row.getLong(++column),
                row.getLong(++column),
                row.getLong(++column));
    }
}
