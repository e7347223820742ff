package org.csecprogress.release.text.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;
import static org.csecprogress.inmemory.PublicTables.withheld;

import java.util.List;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.FiguresBesideTexts;
import org.csecprogress.release.text.NearbyFigures;
import org.csecprogress.release.text.WithheldFigure;
import org.csecprogress.release.text.memory.MemoryFiguresBesideTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures beside which texts are read, on each store. */
@DisplayName("The figures beside a text")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FiguresBesideTextsContractTest {
    private static final TextAuthor YUBA = new TextAuthor("58");
    private static final TextAuthor YOLO = new TextAuthor("57");
    private static final Made<FiguresBesideTexts> FIGURES =
            new Made<>((em, sql) -> new SqlFiguresBesideTexts(sql), MemoryFiguresBesideTexts::new);

    private final ContractStore store;
    private Release release;

    FiguresBesideTextsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void build() {
        release =
                store.add(
                        aRelease()
                                .with(
                                        table("ID-01.STATE.TOTAL.Q", withheld("STATE")),
                                        table(
                                                "ID-01.COUNTY.TOTAL.Q",
                                                withheld("58"),
                                                withheld("57"),
                                                row("02", 12)),
                                        table("ID-01.COUNTY.TOTAL.FY", row("58", 44)))
                                .built());
        store.add(
                aRelease()
                        .in("2026Q2")
                        .with(table("ID-01.COUNTY.TOTAL.Q", withheld("58"), withheld("02")))
                        .built());
    }

    private NearbyFigures of(TextAuthor author, String... places) {
        return store.ask(FIGURES, all -> all.of(release, author, List.of(places)));
    }

    private static WithheldFigure total(String place) {
        return new WithheldFigure("ID-01", place, "TOTAL", "TOTAL");
    }

    @Test
    @DisplayName("are the withheld ones of its places, in the order of the tables and rows")
    void withheldOnes() {
        assertThat(of(YUBA, "STATE", "58").withheld()).containsExactly(total("STATE"), total("58"));
        assertThat(of(TextAuthor.STATE, "57", "58", "STATE").withheld())
                .containsExactly(total("STATE"), total("58"), total("57"));
    }

    @Test
    @DisplayName("are none that is shown, and none of another place or release")
    void others() {
        assertThat(of(YUBA, "STATE").withheld()).containsExactly(total("STATE"));
        assertThat(of(new TextAuthor("02"), "02").withheld()).isEmpty();
        assertThat(of(new TextAuthor("28"), "28")).isEqualTo(new NearbyFigures(List.of(), false));
    }

    @Test
    @DisplayName("tell whether the author's own place has any, shown or withheld")
    void own() {
        assertThat(of(YUBA, "STATE", "58").own()).isTrue();
        assertThat(of(YOLO, "STATE", "57").own()).isTrue();
        assertThat(of(new TextAuthor("02"), "STATE", "02").own()).isTrue();
        assertThat(of(new TextAuthor("28"), "STATE", "28").own()).isFalse();
        assertThat(of(TextAuthor.STATE, "STATE").own()).isTrue();
    }
}
