package org.csecprogress.transparency.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.csecprogress.kernel.persistence.ReadSql;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.PublicHeads;

/** Reads on the public side's connections, whose role may only read. */
@ApplicationScoped
@Typed(PublicHeads.class)
class ReadOnlyHeads implements PublicHeads {
    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String HEADS =
            """
            select head_day, root, previous, key_id, seal from transparency_head order by head_day
            """;

    private final ReadSql sql;

    protected ReadOnlyHeads() {
        this(null);
    }

    @Inject
    ReadOnlyHeads(ReadSql sql) {
        this.sql = sql;
    }

    @Override
    public List<DailyHead> all() {
        return sql.list(HEADS, ReadOnlyHeads::head);
    }

    private static DailyHead head(ResultSet row) throws SQLException {
        return new DailyHead(
                Sql.date(row, "head_day"),
                0,
                row.getString("root"),
                row.getString("previous"),
                row.getString("key_id"),
                row.getString("seal"));
    }
}
