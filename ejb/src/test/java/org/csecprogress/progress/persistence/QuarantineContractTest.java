package org.csecprogress.progress.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.progress.Quarantine;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.progress.memory.MemoryQuarantine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the files in which the virus scanner found something. */
@DisplayName("The files in quarantine")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class QuarantineContractTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Made<Quarantine> QUARANTINE =
            Made.by(JpaQuarantine::new, MemoryQuarantine::new);

    private final ContractStore store;

    QuarantineContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void add(String name, Instant at) {
        var file =
                new QuarantinedFile(
                        YUBA, name, "Csec.Test", 600_000, "d", Staff.preparer(YUBA), at);
        store.tell(QUARANTINE, all -> all.add(file, new byte[600_000]));
    }

    @Test
    @DisplayName("are listed with what was found, the latest first, whatever their size")
    void latest() {
        add("a.pdf", Instant.EPOCH);
        add("c.pdf", Instant.EPOCH.plusSeconds(1));
        add("b.pdf", Instant.EPOCH.plusSeconds(1));
        assertThat(store.ask(QUARANTINE, Quarantine::all))
                .extracting(QuarantinedFile::name)
                .containsExactly("b.pdf", "c.pdf", "a.pdf");
        assertThat(store.ask(QUARANTINE, Quarantine::all).get(0))
                .returns("Csec.Test", QuarantinedFile::finding)
                .returns(YUBA, QuarantinedFile::county)
                .returns(600_000, QuarantinedFile::size)
                .returns(Instant.EPOCH.plusSeconds(1), QuarantinedFile::sentAt);
    }
}
