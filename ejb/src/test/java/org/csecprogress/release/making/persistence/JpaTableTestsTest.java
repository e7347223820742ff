package org.csecprogress.release.making.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.TableTest;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.persistence.WithReleases;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.design.TableDetail.Consequence;
import org.csecprogress.release.protection.figure.DetailTester;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tests of the tables of a release")
class JpaTableTestsTest extends WithReleases {
    private static final TableId TABLE = TableId.parse("ID-01.COUNTY.TOTAL.Q");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private TableTests tests;
    private Release release;

    @BeforeEach
    void open() {
        tests = new JpaTableTests(em);
        release = release(Q3, 1);
        em.flush();
        content(release);
        tests.save(release, List.of(test(Consequence.NOT_PUBLISHED)), TODAY);
        forget();
    }

    private void content(Release of) {
        run(
                "insert into catalog_version (version, effective_from, digest) select 1, '2026Q1',"
                        + " 'd' where not exists (select 1 from catalog_version)");
        run(
                "insert into release_content (release_id, catalog_version, policy, cells, withheld)"
                        + " values (?, 1, 'p', 1, 1)",
                of.id());
    }

    private static TableDetail test(Consequence consequence) {
        return new TableDetail(TABLE, 20, 9, 2, 30, 10, consequence);
    }

    @Test
    @DisplayName("are read as they were made")
    void read() {
        assertThat(tests.of(release)).hasSize(1);
        assertThat(tests.of(release).get(0).test()).isEqualTo(test(Consequence.NOT_PUBLISHED));
        assertThat(tests.of(release).get(0).testedOn()).isEqualTo(TODAY);
        assertThat(left(release)).containsExactly(TABLE);
    }

    @Test
    @DisplayName("are input for later ones, release by release")
    void past() {
        Release later = release(Q3, 2);
        em.flush();
        content(later);
        tests.save(later, List.of(test(Consequence.PUBLISHED)), TODAY);
        assertThat(tests.past(List.of(later, release)))
                .extracting(DetailTester.Past::number)
                .containsExactly(later.number(), release.number());
        assertThat(tests.past(List.of())).isEmpty();
        assertThat(left(later)).isEmpty();
    }

    private Set<TableId> left(Release of) {
        return TableTests.left(tests.of(of).stream().map(TableTest::test).toList());
    }
}
