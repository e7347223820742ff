package org.csecprogress.release.archive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.kernel.key.RowKey;

/**
 * A withheld count that an audit could work out, for staff. It is as confidential as the count,
 * which is not stored.
 */
@Entity
@IdClass(ArchiveAuditFinding.Key.class)
@Table(name = "archive_finding")
@NamedQuery(
        name = ArchiveAuditFinding.OF_AUDIT,
        query =
                """
                select distinct f from ArchiveAuditFinding f left join fetch f.reasons
                where f.audit = :audit
                order by f.position""")
@NamedQuery(
        name = ArchiveAuditFinding.DELETE_BEFORE,
        query = "delete from ArchiveAuditFinding f where f.audit.id < :id")
public class ArchiveAuditFinding {
    /** Query for the findings of an audit, in order, with their reasons. */
    public static final String OF_AUDIT = "ArchiveAuditFinding.ofAudit";

    /** Deletes the findings of the audits before one. */
    public static final String DELETE_BEFORE = "ArchiveAuditFinding.deleteBefore";

    /** Key of a finding. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long audit;
        private int position;

        @Override
        protected List<Object> columns() {
            return List.of(audit, position);
        }
    }

    /**
     * A figure in a release.
     *
     * @param release number of the release
     * @param table code of its table
     * @param time quarter or year that the figure tells of
     * @param place code of the state, region or county
     * @param figure code of the measure
     * @param dimension code of the dimension
     * @param category code of the category
     */
    public record Figure(
            String release,
            String table,
            String time,
            String place,
            String figure,
            String dimension,
            String category) {}

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "audit_id", nullable = false, updatable = false)
    private FinishedArchiveAudit audit;

    @Id private int position;

    @NotNull
    @Size(max = 12)
    @Column(name = "release_number", nullable = false, updatable = false, length = 12)
    private String release;

    @NotNull
    @Size(max = 60)
    @Column(name = "table_id", nullable = false, updatable = false, length = 60)
    private String table;

    @NotNull
    @Size(max = 8)
    @Column(name = "told_of", nullable = false, updatable = false, length = 8)
    private String time;

    @NotNull
    @Size(max = 8)
    @Column(name = "geography", nullable = false, updatable = false, length = 8)
    private String place;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, updatable = false, length = 24)
    private String figure;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, updatable = false, length = 24)
    private String dimension;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, updatable = false, length = 24)
    private String category;

    @NotNull
    @Size(max = 12)
    @Column(nullable = false, updatable = false, length = 12)
    private String channel;

    @Column(nullable = false, updatable = false)
    private boolean exact;

    @NotNull
    @Size(max = 400)
    @Column(name = "count_name", nullable = false, updatable = false, length = 400)
    private String count;

    @ElementCollection
    @CollectionTable(
            name = "archive_finding_reason",
            joinColumns = {
                @JoinColumn(name = "audit_id", referencedColumnName = "audit_id"),
                @JoinColumn(name = "position", referencedColumnName = "position")
            })
    @MapKeyColumn(name = "line")
    @Column(name = "fact", nullable = false, length = 400)
    private Map<Integer, @NotNull @Size(max = 400) String> reasons = new TreeMap<>();

    /** For the persistence provider. */
    protected ArchiveAuditFinding() {}

    /**
     * Creates a finding.
     *
     * @param position its place among the findings of the audit, from 1
     * @param channel name of the way in which the count was worked out
     * @param exact whether the count itself is known, and not only a narrow range
     * @param count the count in words
     * @param reasons what it follows from, in order
     */
    public ArchiveAuditFinding(
            FinishedArchiveAudit audit,
            int position,
            Figure figure,
            String channel,
            boolean exact,
            String count,
            List<String> reasons) {
        this.audit = audit;
        this.position = position;
        this.release = figure.release();
        this.table = figure.table();
        this.time = figure.time();
        this.place = figure.place();
        this.figure = figure.figure();
        this.dimension = figure.dimension();
        this.category = figure.category();
        this.channel = channel;
        this.exact = exact;
        this.count = count;
        reasons.forEach(reason -> this.reasons.put(this.reasons.size() + 1, reason));
    }

    /** Returns the figure that it is about. */
    public Figure figure() {
        return new Figure(release, table, time, place, figure, dimension, category);
    }

    /** Returns the name of the way in which the count was worked out. */
    public String channel() {
        return channel;
    }

    /** Returns whether the count itself is known, and not only a narrow range. */
    public boolean isExact() {
        return exact;
    }

    /** Returns the count in words. */
    public String count() {
        return count;
    }

    /** Returns what it follows from, in order. */
    public List<String> reasons() {
        return List.copyOf(new TreeMap<>(reasons).values());
    }
}
