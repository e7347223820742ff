package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.memory.MemoryOptIns;
import org.csecprogress.filing.optin.OptIn;
import org.csecprogress.filing.optin.OptIns;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which counties every store of opt-ins finds. */
@DisplayName("The counties that opted in")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class OptInsContractTest {
    private static final String YEAR = "2026-27";
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final Made<OptIns> OPT_INS = Made.by(JpaOptIns::new, MemoryOptIns::new);

    private final ContractStore store;

    OptInsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private Set<CountyCode> of(CountyCode... counties) {
        return store.ask(OPT_INS, all -> all.of(List.of(counties), YEAR));
    }

    @Test
    @DisplayName("are those with a yes for that fiscal year")
    void ofYear() {
        store.add(
                new OptIn(YUBA, YEAR, true, "a list"),
                new OptIn(YOLO, YEAR, false, "a list"),
                new OptIn(YOLO, "2025-26", true, "a list"),
                new OptIn(NAPA, YEAR, true, "a list"));
        assertThat(of(YUBA, YOLO)).as("Napa is not asked for").containsExactly(YUBA);
        assertThat(of(YUBA, YOLO, NAPA)).containsExactlyInAnyOrder(YUBA, NAPA);
        assertThat(of(YOLO)).isEmpty();
        assertThat(of()).isEmpty();
    }

    @Test
    @DisplayName("are none while nothing is known")
    void none() {
        assertThat(of(YUBA)).isEmpty();
    }
}
