package org.csecprogress.release.making;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;

/** A table that a remedy leaves out. */
@Entity
@IdClass(RemedyTable.Key.class)
@Table(name = "release_remedy_table")
@NamedQuery(
        name = RemedyTable.OF_RELEASE,
        query =
                """
                select t from RemedyTable t
                where t.releaseId = :release
                order by t.position, t.line""")
public class RemedyTable {
    /** Query for the tables of all remedies of a release, in order. */
    public static final String OF_RELEASE = "RemedyTable.ofRelease";

    /** Key of a table. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long releaseId;
        private int position;
        private int line;

        @Override
        protected List<Object> columns() {
            return List.of(releaseId, position, line);
        }
    }

    @Id
    @Column(name = "release_id", nullable = false, updatable = false)
    private long releaseId;

    @Id private int position;

    @Id private int line;

    @NotNull
    @Size(max = 60)
    @Column(name = "table_id", nullable = false, updatable = false, length = 60)
    private String table;

    @Column(nullable = false, updatable = false)
    private boolean kept;

    /** For the persistence provider. */
    protected RemedyTable() {}

    /**
     * Creates the record of a table.
     *
     * @param position place of the remedy, from 1
     * @param line place of the table in the remedy, from 1
     * @param kept whether a recorded decision keeps the table
     */
    public RemedyTable(Release release, int position, int line, TableId table, boolean kept) {
        this.releaseId = release.id();
        this.position = position;
        this.line = line;
        this.table = table.toString();
        this.kept = kept;
    }

    /** Returns the place of the remedy, from 1. */
    public int position() {
        return position;
    }

    /** Returns the table. */
    public TableId table() {
        return TableId.parse(table);
    }

    /** Returns whether a recorded decision keeps the table. */
    public boolean isKept() {
        return kept;
    }
}
