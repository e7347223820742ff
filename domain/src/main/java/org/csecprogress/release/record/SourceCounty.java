package org.csecprogress.release.record;

import jakarta.persistence.Column;
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
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;

/** A county that was in a release from which another one copied its totals. */
@Entity
@Table(name = "release_source_county")
@IdClass(SourceCounty.Key.class)
@NamedQuery(
        name = SourceCounty.IN_SOURCES,
        query =
                """
                select s.period, c.county from ReleaseSource s, ReleaseCounty c
                where s.release = :release
                and c.release.period = s.period and c.release.revision = s.revision
                and c.standing in :standings\
                """)
public class SourceCounty {
    /** Query for the quarters and counties in the sources of a release. */
    public static final String IN_SOURCES = "SourceCounty.inSources";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Column(nullable = false)
    private ReportingPeriod period;

    @Id
    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    /** For the persistence provider. */
    protected SourceCounty() {}

    /** Records that a county was in the release of an earlier quarter. */
    public SourceCounty(Release release, ReportingPeriod period, CountyCode county) {
        this.release = release;
        this.period = period;
        this.county = county;
    }

    /** The primary key. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private ReportingPeriod period;
        private CountyCode county;

        @Override
        protected List<Object> columns() {
            return List.of(release, period, county);
        }
    }
}
