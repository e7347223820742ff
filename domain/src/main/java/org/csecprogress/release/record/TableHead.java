package org.csecprogress.release.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseTable;

/** The name and title of a table of a release. */
@Entity
@Table(name = "release_table")
@IdClass(TableHead.Key.class)
public class TableHead {
    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Size(max = 60)
    @Column(name = "table_id", nullable = false, length = 60)
    private String table;

    @Column(nullable = false)
    private int position;

    @NotNull
    @Size(max = 16)
    @Column(nullable = false, length = 16)
    private String measure;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, length = 24)
    private String dimension;

    @NotNull
    @Size(max = 300)
    @Column(name = "title_en", nullable = false, length = 300)
    private String english;

    @NotNull
    @Size(max = 300)
    @Column(name = "title_es", nullable = false, length = 300)
    private String spanish;

    /** For the persistence provider. */
    protected TableHead() {}

    /**
     * Stores the head of a table.
     *
     * @param position its place among the tables, from 1
     */
    public TableHead(Release release, int position, ReleaseTable table) {
        this.release = release;
        this.table = table.id();
        this.position = position;
        this.measure = table.measure();
        this.dimension = table.dimension();
        this.english = table.title().en();
        this.spanish = table.title().es();
    }

    /** The primary key of what is stored once for a table in a release. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private String table;

        @Override
        protected List<Object> columns() {
            return List.of(release, table);
        }
    }
}
