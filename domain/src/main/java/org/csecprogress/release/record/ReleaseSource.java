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
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;

/** A release from which another one copied the totals of an earlier quarter. */
@Entity
@Table(name = "release_source")
@IdClass(ReleaseSource.Key.class)
public class ReleaseSource {
    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Column(nullable = false)
    private ReportingPeriod period;

    @Column(nullable = false)
    private int revision;

    /** For the persistence provider. */
    protected ReleaseSource() {}

    /** Records the release from which the totals of its quarter are copied. */
    public ReleaseSource(Release release, ReleaseNumber source) {
        this.release = release;
        this.period = source.period();
        this.revision = source.revision();
    }

    /** The primary key. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private ReportingPeriod period;

        @Override
        protected List<Object> columns() {
            return List.of(release, period);
        }
    }
}
