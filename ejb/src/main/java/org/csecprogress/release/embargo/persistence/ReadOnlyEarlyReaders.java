package org.csecprogress.release.embargo.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ReadSql;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.embargo.EarlyReader;
import org.csecprogress.release.embargo.EarlyReaders;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReason;

/** Reads on the public side's connections, whose role may only read. */
@ApplicationScoped
class ReadOnlyEarlyReaders implements EarlyReaders {
    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String ALL =
            """
            select r.period, r.revision, e.name, e.position, e.organization, e.reason
            from embargo_reader e
            join release r on r.id = e.release_id
            where r.status in (?, ?, ?) and e.agreed_at is not null
            and (e.ended_at is null or e.opened_at is not null)
            order by r.period desc, r.revision desc, e.id
            """;

    private final ReadSql sql;

    /** For the container. */
    protected ReadOnlyEarlyReaders() {
        this(null);
    }

    @Inject
    ReadOnlyEarlyReaders(ReadSql sql) {
        this.sql = sql;
    }

    @Override
    public List<EarlyReader> all() {
        return sql.list(
                ALL,
                ReadOnlyEarlyReaders::reader,
                ReleaseStatus.PUBLISHED,
                ReleaseStatus.RESTATED,
                ReleaseStatus.WITHDRAWN);
    }

    private static EarlyReader reader(ResultSet row) throws SQLException {
        return new EarlyReader(
                new ReleaseNumber(
                        ReportingPeriod.of(row.getString("period")), row.getInt("revision")),
                new EmbargoPerson(
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("organization"),
                        EmbargoReason.valueOf(row.getString("reason"))));
    }
}
