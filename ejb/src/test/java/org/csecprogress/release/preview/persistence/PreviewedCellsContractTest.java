package org.csecprogress.release.preview.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.preview.PreviewedCell;
import org.csecprogress.release.preview.PreviewedCells;
import org.csecprogress.release.preview.memory.MemoryPreviewedCells;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures that counties were shown of releases early, on each store. */
@DisplayName("What counties were shown early")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class PreviewedCellsContractTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final ReportingPeriod Q1 = ReportingPeriod.of("2026Q1");
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final Made<PreviewedCells> CELLS =
            Made.by(JpaPreviewedCells::new, MemoryPreviewedCells::new);

    private final ContractStore store;

    PreviewedCellsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private List<PreviewedCell> of(ReportingPeriod period) {
        return store.ask(CELLS, cells -> cells.of(period));
    }

    @Test
    @DisplayName("is kept by period, with every count of a figure")
    void read() {
        List<PreviewedCell> shown =
                List.of(
                        new PreviewedCell(Q3, "a", 12, NOON),
                        new PreviewedCell(Q3, "a", 14, NOON),
                        new PreviewedCell(Q2, "a", 13, NOON));
        store.tell(CELLS, cells -> cells.add(shown));
        assertThat(of(Q3)).extracting(PreviewedCell::amount).containsExactlyInAnyOrder(12L, 14L);
        assertThat(of(Q2))
                .singleElement()
                .satisfies(
                        cell -> {
                            assertThat(cell.cell()).isEqualTo("a");
                            assertThat(cell.amount()).isEqualTo(13);
                            assertThat(cell.shownAt()).isEqualTo(NOON);
                        });
        assertThat(of(Q1)).isEmpty();
    }
}
