package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.making.TableTest;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.protection.design.TableDetail;

/** The tests of the tables of releases, in memory. */
public final class MemoryTableTests implements TableTests {
    private final Memory memory;

    public MemoryTableTests(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void save(Release release, Collection<TableDetail> tests, LocalDate today) {
        tests.forEach(test -> memory.add(new TableTest(release, test, today)));
    }

    @Override
    public List<TableTest> of(Collection<Release> releases) {
        List<Long> keys = releases.stream().map(Release::id).toList();
        return memory.all(TableTest.class)
                .filter(each -> keys.contains(each.releaseId()))
                .sorted(comparing(each -> each.test().table().toString()))
                .toList();
    }
}
