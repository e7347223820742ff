package org.csecprogress.release.making;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.release.Release;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.figure.DetailTester;

/** Stores the tests of the tables of each release. The calling service checks who may see them. */
public interface TableTests {
    /** Records the tests of a build, whose content is already stored. */
    void save(Release release, Collection<TableDetail> tests, LocalDate today);

    /** Returns the tests of some releases, in the order of the tables' codes. */
    List<TableTest> of(Collection<Release> releases);

    /** Returns the tests of a release as recorded at its build. */
    default List<TableTest> of(Release release) {
        return of(List.of(release));
    }

    /** Returns the tests of several releases, as input for the next test. */
    default List<DetailTester.Past> past(Collection<Release> releases) {
        Map<Long, List<TableTest>> byRelease =
                of(releases).stream().collect(Collectors.groupingBy(TableTest::releaseId));
        List<DetailTester.Past> past = new ArrayList<>();
        for (Release release : releases) {
            for (TableTest each : byRelease.getOrDefault(release.id(), List.of())) {
                past.add(new DetailTester.Past(release.number(), each.test()));
            }
        }
        return past;
    }
}
