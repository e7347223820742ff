package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.BuildFailures;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.making.FailedFigure;
import org.csecprogress.release.making.RemedyTable;
import org.csecprogress.release.making.TriedRemedy;
import org.csecprogress.release.protection.Remedy;

/** The details of failed builds, in memory. */
public final class MemoryBuildFailures implements BuildFailures {
    private final Memory memory;

    public MemoryBuildFailures(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(Release release, FailedBuild build) {
        for (int each = 0; each < build.figures().size(); each++) {
            memory.add(new FailedFigure(release, each + 1, build.figures().get(each)));
        }
        for (int each = 0; each < build.remedies().size(); each++) {
            Remedy remedy = build.remedies().get(each);
            int position = each + 1;
            memory.add(new TriedRemedy(release, position, remedy));
            IntStream.range(0, remedy.without().size())
                    .mapToObj(line -> table(release, position, line, build, remedy))
                    .forEach(memory::add);
        }
    }

    private static RemedyTable table(
            Release release, int position, int line, FailedBuild build, Remedy remedy) {
        TableId table = remedy.without().get(line);
        return new RemedyTable(release, position, line + 1, table, build.kept().contains(table));
    }

    @Override
    public FailedBuild of(Release release) {
        List<RemedyTable> tables =
                OfRelease.all(memory, RemedyTable.class, release)
                        .sorted(
                                comparing(RemedyTable::position)
                                        .thenComparing(each -> Memory.<Integer>value(each, "line")))
                        .toList();
        return new FailedBuild(
                OfRelease.all(memory, FailedFigure.class, release)
                        .sorted(comparing(each -> Memory.<Integer>value(each, "position")))
                        .map(FailedFigure::unproved)
                        .toList(),
                OfRelease.all(memory, TriedRemedy.class, release)
                        .sorted(comparing(TriedRemedy::position))
                        .map(each -> each.remedy(without(each, tables)))
                        .toList(),
                tables.stream()
                        .filter(RemedyTable::isKept)
                        .map(RemedyTable::table)
                        .collect(Collectors.toSet()));
    }

    private static List<TableId> without(TriedRemedy tried, List<RemedyTable> tables) {
        return tables.stream()
                .filter(table -> table.position() == tried.position())
                .map(RemedyTable::table)
                .toList();
    }
}
