package org.csecprogress.release.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.protection.ProtectedRelease.Reason;

/** Why a figure of a table is withheld, for the disclosure officer. It has no value. */
@Entity
@Table(name = "release_withheld_cell")
@IdClass(WithholdingReason.Key.class)
@NamedQuery(
        name = WithholdingReason.OF_RELEASE,
        query =
                """
                select w.table, w.position, w.reason from WithholdingReason w
                where w.release = :release\
                """)
public class WithholdingReason {
    /** Query for the reasons in a release, with the name of the table and the row from 1. */
    public static final String OF_RELEASE = "WithholdingReason.ofRelease";

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

    @Id private int position;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Reason reason;

    /** For the persistence provider. */
    protected WithholdingReason() {}

    /**
     * Stores the reason.
     *
     * @param position the row of the table, from 1
     */
    public WithholdingReason(Release release, String table, int position, Reason reason) {
        this.release = release;
        this.table = table;
        this.position = position;
        this.reason = reason;
    }

    /** The primary key. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private String table;
        private int position;

        @Override
        protected List<Object> columns() {
            return List.of(release, table, position);
        }
    }
}
