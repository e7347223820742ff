package org.csecprogress.release.record.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.persistence.ReadSql;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;

/** Reads on the public side's connections, whose role may only read. */
@ApplicationScoped
@Typed(PublicRecords.class)
class ReadOnlyRecords extends SqlRecords implements PublicRecords {
    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String RELEASES =
            """
            select r.period, r.revision, r.status, r.published_at, r.frozen_at,
                   r.counties_reporting, r.tables_digest, r.texts_digest,
                   r.withdrawal_notice_en, r.withdrawal_notice_es, r.restatement_kind,
                   c.catalog_version, c.cells, c.withheld, c.counties_digest,
                   c.milestones_digest, c.methods_digest, c.earlier_digest,
                   (select max(e.happened_at) from release_event e
                    where e.release_id = r.id and e.action = ?) as withdrawn_at,
                   (select t.body from release_text t
                    where t.release_id = r.id and t.field = ?) as restatement_en,
                   (select t.body from release_text t
                    where t.release_id = r.id and t.field = ?) as restatement_es
            from release r
            join release_content c on c.release_id = r.id
            where r.status in (?, ?, ?)
            order by r.period desc, r.revision desc
            """;

    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String CERTIFICATE =
            """
            select c.tables_digest, c.policy, c.catalog_version, c.catalog_digest,
                   c.in_force_since, b.cells, b.withheld,
                   c.protecting, c.on_surrogates, c.cost, c.bound
            from release_certificate c
            join release r on r.id = c.release_id
            join release_content b on b.release_id = r.id
            where r.period = ? and r.revision = ?
            """;

    private final ReadSql sql;

    protected ReadOnlyRecords() {
        this(null);
    }

    @Inject
    ReadOnlyRecords(ReadSql sql) {
        this.sql = sql;
    }

    @Override
    Sql sql() {
        return sql;
    }

    @Override
    public List<PublicRelease> published() {
        return sql.list(
                RELEASES,
                ReadOnlyRecords::release,
                ReleaseAction.WITHDRAW,
                new CommentaryField(CommentaryField.RESTATEMENT, Language.EN).code(),
                new CommentaryField(CommentaryField.RESTATEMENT, Language.ES).code(),
                ReleaseStatus.PUBLISHED,
                ReleaseStatus.RESTATED,
                ReleaseStatus.WITHDRAWN);
    }

    private static PublicRelease release(ResultSet row) throws SQLException {
        ReleaseStatus status = ReleaseStatus.valueOf(row.getString("status"));
        return new PublicRelease(
                number(row),
                status,
                row.getInt("catalog_version"),
                Sql.instant(row, "published_at"),
                Sql.instant(row, "frozen_at"),
                row.getInt("counties_reporting"),
                new PartDigests(
                        row.getString("tables_digest"),
                        row.getString("texts_digest"),
                        row.getString("counties_digest"),
                        row.getString("milestones_digest"),
                        row.getString("methods_digest"),
                        row.getString("earlier_digest")),
                row.getInt("cells"),
                row.getInt("withheld"),
                // A notice is public only once a second office has agreed to the withdrawal.
                status == ReleaseStatus.WITHDRAWN ? words(row, "withdrawal_notice") : null,
                Sql.instant(row, "withdrawn_at"),
                words(row, "restatement"),
                kind(row.getString("restatement_kind")));
    }

    private static RestatementKind kind(String name) {
        return name == null ? null : RestatementKind.valueOf(name);
    }

    private static LocalText words(ResultSet row, String columns) throws SQLException {
        String english = row.getString(columns + "_en");
        String spanish = row.getString(columns + "_es");
        return english == null || spanish == null ? null : new LocalText(english, spanish);
    }

    private static OptionalInt gap(ResultSet row) throws SQLException {
        Long bound = row.getObject("bound", Long.class);
        return ProtectionCertificate.publicGap(
                row.getInt("protecting"),
                row.getInt("on_surrogates"),
                row.getLong("cost"),
                bound == null ? OptionalLong.empty() : OptionalLong.of(bound));
    }

    @Override
    public Optional<PublicCertificate> certificate(ReleaseNumber number) {
        return sql.first(
                CERTIFICATE,
                row ->
                        new PublicCertificate(
                                row.getString("tables_digest"),
                                new ProtectionCertificate.Rules(
                                        row.getString("policy"),
                                        row.getInt("catalog_version"),
                                        row.getString("catalog_digest"),
                                        Optional.ofNullable(Sql.date(row, "in_force_since"))),
                                row.getInt("cells"),
                                row.getInt("withheld"),
                                gap(row)),
                number.period().toString(),
                number.revision());
    }
}
