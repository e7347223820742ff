package org.csecprogress.transparency.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.transparency.InclusionProof;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.SealedFact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a county is given as a proof. */
@DisplayName("The proof of a receipt")
class ReceiptProofsTest {
    private static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");
    private static final ReportingPeriod QUARTER = ReportingPeriod.of("2026Q3");
    private static final Actor YUBA = preparer("58");

    private final InMemoryPortal portal = new InMemoryPortal(NOON);
    private final ReceiptProofs proofs = portal.bean(ReceiptProofs.class);

    private static Actor preparer(String county) {
        return Staff.preparer(new CountyCode(county));
    }

    private void file(int revision) {
        portal.memory()
                .block(SealedFact.class)
                .add(
                        new SealedFact(
                                LeafKind.FILING,
                                "2026Q3-58",
                                revision,
                                Sha256.of("certified " + revision)));
    }

    private void nextDay(int days) {
        portal.at(NOON.plusSeconds(days * 86400L)).bean(HeadMaking.class).makeDue();
    }

    @Test
    @DisplayName("is there the day after, for the county alone and for that revision alone")
    void found() {
        file(1);
        assertThat(proofs.find(YUBA, QUARTER, 1)).isEmpty();
        nextDay(1);
        assertThat(proofs.find(YUBA, QUARTER, 1)).isPresent();
        assertThat(proofs.find(YUBA, QUARTER, 2)).isEmpty();
        assertThat(proofs.find(preparer("57"), QUARTER, 1)).isEmpty();
    }

    @Test
    @DisplayName("has the first head that covers the filing, and leads on to the newest")
    void heads() {
        nextDay(0);
        file(1);
        nextDay(1);
        nextDay(2);
        InclusionProof proof = proofs.find(YUBA, QUARTER, 1).orElseThrow();
        assertThat(proof.head().day()).hasToString("2026-10-20");
        assertThat(proof.newest().day()).hasToString("2026-10-21");
        assertThat(proof.leaf().fact().digest()).isEqualTo(Sha256.of("certified 1"));
        assertThat(proof.path()).hasSize(5);
        assertThat(proof.later()).isNotEmpty();
    }
}
