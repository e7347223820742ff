package org.csecprogress.progress.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.EvidenceApproval;
import org.csecprogress.progress.EvidenceApprovals;
import org.csecprogress.progress.memory.MemoryEvidenceApprovals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of CDSS's approvals of evidence. */
@DisplayName("The approvals of evidence")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class EvidenceApprovalsContractTest {
    private static final CountyCode ALAMEDA = Staff.county("Alameda");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Evidence LETTER = new Evidence("A letter");
    private static final Made<EvidenceApprovals> APPROVALS =
            Made.by(JpaEvidenceApprovals::new, MemoryEvidenceApprovals::new);

    private final ContractStore store;

    EvidenceApprovalsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void approve(CountyCode county, Agency agency) {
        store.tell(
                APPROVALS,
                all ->
                        all.add(
                                new EvidenceApproval(
                                        county, "M-1", agency, LETTER, Staff.REVIEWER, THEN)));
    }

    private List<Approval> of(CountyCode county) {
        return store.ask(APPROVALS, all -> all.of(county));
    }

    private static Approval of(CountyCode county, Agency agency) {
        return new Approval(county, "M-1", agency, LETTER, Staff.REVIEWER.name(), THEN);
    }

    @Test
    @DisplayName("are those of a county or of one of its agencies, by county or of all")
    void found() {
        assertThat(store.ask(APPROVALS, EvidenceApprovals::all)).isEmpty();
        approve(YUBA, null);
        approve(YUBA, Agency.PROB);
        approve(ALAMEDA, null);
        assertThat(of(YUBA)).containsExactlyInAnyOrder(of(YUBA, null), of(YUBA, Agency.PROB));
        assertThat(of(Staff.county("Yolo"))).isEmpty();
        assertThat(store.ask(APPROVALS, EvidenceApprovals::all))
                .containsExactlyInAnyOrder(
                        of(YUBA, null), of(YUBA, Agency.PROB), of(ALAMEDA, null));
    }
}
