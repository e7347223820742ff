package org.csecprogress.release.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.ReleaseTable;

/** The result of a build in numbers, with the digests of the stored parts. */
@Entity
@Table(name = "release_content")
@NamedQuery(
        name = ReleaseContent.OF_RELEASE,
        query = "select c from ReleaseContent c where c.release = :release")
public class ReleaseContent {
    /** Query for the content of a release. */
    public static final String OF_RELEASE = "ReleaseContent.ofRelease";

    @Id
    @NotNull
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Column(name = "catalog_version")
    private int catalogVersion;

    @NotNull
    @Size(max = 120)
    @Column(nullable = false, length = 120)
    private String policy;

    private int cells;

    private int withheld;

    @Size(max = 64)
    @Column(name = "counties_digest", length = 64)
    private String counties;

    @Size(max = 64)
    @Column(name = "milestones_digest", length = 64)
    private String milestones;

    @Size(max = 64)
    @Column(name = "methods_digest", length = 64)
    private String methods;

    @Size(max = 64)
    @Column(name = "earlier_digest", length = 64)
    private String earlier;

    /** For the persistence provider. */
    protected ReleaseContent() {}

    /**
     * Records what was built.
     *
     * @param catalogVersion the catalogue under which the period is filed
     * @param policy edition and threshold, in words
     */
    public ReleaseContent(
            Release release, int catalogVersion, String policy, List<ReleaseTable> tables) {
        this.release = release;
        this.catalogVersion = catalogVersion;
        this.policy = policy;
        for (ReleaseTable table : tables) {
            cells += table.rows().size();
            withheld += Math.toIntExact(table.withheld());
        }
    }

    /** Records the digests of the parts that are stored beside the tables. */
    public void seal(PartDigests parts) {
        counties = parts.counties();
        milestones = parts.milestones();
        methods = parts.methods();
        earlier = parts.earlier();
    }

    /**
     * Whether the parts beside the tables are those that were built. Ignores missing digests, as
     * releases built before their introduction have none.
     */
    public boolean isOf(PartDigests now) {
        return isSame(counties, now.counties())
                && isSame(milestones, now.milestones())
                && isSame(methods, now.methods())
                && isSame(earlier, now.earlier());
    }

    private static boolean isSame(String built, String now) {
        return built == null || built.equals(now);
    }

    /** Returns the number of the catalogue's version. */
    public int catalogVersion() {
        return catalogVersion;
    }

    /** Returns edition and threshold of the protection, in words. */
    public String policy() {
        return policy;
    }

    /** Returns the number of figures in the tables. */
    public int cells() {
        return cells;
    }

    /** Returns how many of them are withheld. */
    public int withheld() {
        return withheld;
    }

    /**
     * Returns the digests of all parts.
     *
     * @param of the release of this content, which has those of its tables and texts
     */
    public PartDigests digests(Release of) {
        return new PartDigests(
                of.tablesDigest().orElse(null),
                of.clearance().textsDigest().orElse(null),
                counties,
                milestones,
                methods,
                earlier);
    }
}
