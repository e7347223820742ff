package org.csecprogress.release.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;

/** A release that the plan of another one took into account. */
@Entity
@Table(name = "release_reference")
@IdClass(ReleaseReference.Key.class)
@NamedQuery(
        name = ReleaseReference.OTHERS,
        query = "select f.other.id from ReleaseReference f where f.release = :release")
@NamedQuery(
        name = ReleaseReference.NUMBERS,
        query =
                """
                select o.period, o.revision from ReleaseReference f join f.other o
                where f.release = :release""")
@NamedQuery(
        name = ReleaseReference.NEWEST,
        query =
                """
                select o.period, max(o.revision) from ReleaseReference f join f.other o
                where f.release = :release and o.status in :statuses
                and o.period >= :from and o.period < :period
                group by o.period""")
public class ReleaseReference {
    /** Query for the keys of the releases that a plan took into account. */
    public static final String OTHERS = "ReleaseReference.others";

    /** Query for the numbers of the releases that a plan took into account. */
    public static final String NUMBERS = "ReleaseReference.numbers";

    /** Query for the newest of them in each period before one, in some statuses. */
    public static final String NEWEST = "ReleaseReference.newest";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "other_id", nullable = false)
    private Release other;

    /** For the persistence provider. */
    protected ReleaseReference() {}

    /** Records that the plan of a release took another one into account. */
    public ReleaseReference(Release release, Release other) {
        this.release = release;
        this.other = other;
    }

    /** The primary key. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private long other;

        @Override
        protected List<Object> columns() {
            return List.of(release, other);
        }
    }
}
