package org.csecprogress.release.preview.memory;

import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.preview.PreviewedCell;
import org.csecprogress.release.preview.PreviewedCells;

/** The figures that counties were shown of releases early, in memory. */
public final class MemoryPreviewedCells implements PreviewedCells {
    private final Memory memory;

    public MemoryPreviewedCells(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<PreviewedCell> of(ReportingPeriod period) {
        return memory.all(PreviewedCell.class)
                .filter(each -> period.toString().equals(Memory.value(each, "period")))
                .toList();
    }

    @Override
    public void add(List<PreviewedCell> cells) {
        memory.addAll(cells);
    }
}
