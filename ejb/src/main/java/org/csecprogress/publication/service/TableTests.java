package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.linked.DesignTest;
import org.csecprogress.publication.linked.DesignTest.Consequence;
import org.csecprogress.publication.linked.DesignTests;

/** Stores the tests of each release's tables, with their consequences. */
@ApplicationScoped
class TableTests {
    private final Sql sql;

    protected TableTests() {
        this(null);
    }

    @Inject
    TableTests(Sql sql) {
        this.sql = sql;
    }

    void save(Release release, Collection<DesignTest> tests, LocalDate today) {
        sql.batch(
                "insert into release_table_test (release_id, table_id, nonzero, small, releases,"
                        + " nonzero_ever, small_ever, consequence, tested_on) values (?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?)",
                tests.stream()
                        .map(
                                test ->
                                        new Object[] {
                                            release.id(),
                                            test.table().toString(),
                                            test.nonZero(),
                                            test.small(),
                                            test.releases(),
                                            test.nonZeroEver(),
                                            test.smallEver(),
                                            test.consequence(),
                                            today
                                        })
                        .toList());
    }

    /** Returns the tests of a release as recorded at its build. */
    List<DisclosureReview.Test> of(Release release) {
        return sql.list(
                "select table_id, nonzero, small, releases, nonzero_ever, small_ever, consequence,"
                        + " tested_on from release_table_test where release_id = ? order by"
                        + " table_id",
                row ->
                        new DisclosureReview.Test(
                                new DesignTest(
                                        TableId.parse(row.getString(1)),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getInt(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        Consequence.valueOf(row.getString(7))),
                                Sql.date(row, 8)),
                release.id());
    }

    /** Returns the tests of several releases, as input for the next test. */
    List<DesignTests.Past> past(Collection<Release> releases) {
        List<DesignTests.Past> past = new ArrayList<>();
        for (Release release : releases) {
            for (DisclosureReview.Test each : of(release)) {
                DesignTest test = each.test();
                past.add(
                        new DesignTests.Past(
                                release.number(),
                                test.table(),
                                test.nonZero(),
                                test.small(),
                                test.consequence()));
            }
        }
        return past;
    }

    /** Returns the tables of the catalogue that a built release leaves out. */
    Set<TableId> left(Release release) {
        return left(of(release).stream().map(DisclosureReview.Test::test).toList());
    }

    static Set<TableId> left(Collection<DesignTest> tests) {
        return tests.stream()
                .filter(test -> test.consequence() == Consequence.NOT_PUBLISHED)
                .map(DesignTest::table)
                .collect(Collectors.toSet());
    }
}
