package org.csecprogress.release.text.memory;

import java.util.Comparator;
import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.memory.CellRow;
import org.csecprogress.release.memory.OfRelease;
import org.csecprogress.release.record.TableHead;
import org.csecprogress.release.text.FiguresBesideTexts;
import org.csecprogress.release.text.NearbyFigures;
import org.csecprogress.release.text.WithheldFigure;

/** The figures beside which texts are read, in memory. */
public final class MemoryFiguresBesideTexts implements FiguresBesideTexts {
    private final Memory memory;

    public MemoryFiguresBesideTexts(Memory memory) {
        this.memory = memory;
    }

    @Override
    public NearbyFigures of(Release release, TextAuthor author, List<String> places) {
        List<ReleaseRow> near =
                OfRelease.all(memory, TableHead.class, release)
                        .sorted(
                                Comparator.comparing(
                                        head -> Memory.<Integer>value(head, "position")))
                        .flatMap(head -> rows(release, Memory.value(head, "table")).stream())
                        .filter(row -> places.contains(row.geography()))
                        .toList();
        return new NearbyFigures(
                near.stream()
                        .filter(ReleaseRow::isWithheld)
                        .map(MemoryFiguresBesideTexts::named)
                        .toList(),
                near.stream().anyMatch(row -> row.geography().equals(author.code())));
    }

    private List<ReleaseRow> rows(Release release, String table) {
        return memory.block(CellRow.class).stream()
                .filter(cell -> cell.release().id() == release.id())
                .filter(cell -> cell.table().equals(table))
                .sorted(Comparator.comparing(CellRow::position))
                .map(CellRow::row)
                .toList();
    }

    private static WithheldFigure named(ReleaseRow row) {
        return new WithheldFigure(row.measure(), row.geography(), row.dimension(), row.category());
    }
}
