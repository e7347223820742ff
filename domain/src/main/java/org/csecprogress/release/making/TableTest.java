package org.csecprogress.release.making;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.TableDetail;

/** Whether a table of a release is fit for so few people, as it was tested at the build. */
@Entity
@IdClass(TableTest.Key.class)
@Table(name = "release_table_test")
@NamedQuery(
        name = TableTest.OF_RELEASES,
        query = "select t from TableTest t where t.releaseId in :releases order by t.table")
public class TableTest {
    /** Query for the tests of some releases, in the order of the tables' codes. */
    public static final String OF_RELEASES = "TableTest.ofReleases";

    /** Key of a test. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long releaseId;
        private String table;

        @Override
        protected List<Object> columns() {
            return List.of(releaseId, table);
        }
    }

    @Id
    @Column(name = "release_id", nullable = false, updatable = false)
    private long releaseId;

    @Id
    @NotNull
    @Size(max = 60)
    @Column(name = "table_id", nullable = false, updatable = false, length = 60)
    private String table;

    @Column(name = "nonzero", nullable = false, updatable = false)
    private long nonZero;

    @Column(nullable = false, updatable = false)
    private long small;

    @Column(nullable = false, updatable = false)
    private int releases;

    @Column(name = "nonzero_ever", nullable = false, updatable = false)
    private long nonZeroEver;

    @Column(name = "small_ever", nullable = false, updatable = false)
    private long smallEver;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private TableDetail.Consequence consequence;

    @NotNull
    @Column(name = "tested_on", nullable = false, updatable = false)
    private LocalDate testedOn;

    /** For the persistence provider. */
    protected TableTest() {}

    /** Creates the record of a test. */
    public TableTest(Release release, TableDetail test, LocalDate testedOn) {
        this.releaseId = release.id();
        this.table = test.table().toString();
        this.nonZero = test.nonZero();
        this.small = test.small();
        this.releases = test.releases();
        this.nonZeroEver = test.nonZeroEver();
        this.smallEver = test.smallEver();
        this.consequence = test.consequence();
        this.testedOn = testedOn;
    }

    /** Returns the key of the release. */
    public long releaseId() {
        return releaseId;
    }

    /** Returns what was tested and what follows. */
    public TableDetail test() {
        return new TableDetail(
                TableId.parse(table),
                nonZero,
                small,
                releases,
                nonZeroEver,
                smallEver,
                consequence);
    }

    /** Returns the business day of the build. */
    public LocalDate testedOn() {
        return testedOn;
    }
}
