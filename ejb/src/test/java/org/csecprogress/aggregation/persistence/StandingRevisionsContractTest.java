package org.csecprogress.aggregation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.aggregation.StandingRevisions;
import org.csecprogress.aggregation.memory.MemoryStandingRevisions;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.StoredRevisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The revisions that stand for the counties' filings")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class StandingRevisionsContractTest {
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Made<StandingRevisions> STANDING =
            Made.by(JpaStandingRevisions::new, MemoryStandingRevisions::new);

    private final ContractStore store;

    StandingRevisionsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private List<StandingRevision> of(ReportingPeriod period) {
        return store.ask(STANDING, all -> all.of(period));
    }

    private int count(ReportingPeriod period) {
        return store.ask(STANDING, all -> all.count(period));
    }

    private Optional<Long> one(CountyCode county, ReportingPeriod period) {
        return store.ask(STANDING, all -> all.of(county, period)).map(StandingRevision::revision);
    }

    private long revision(Submission filing, int number) {
        return StoredRevisions.of(store, filing, number).id();
    }

    @Test
    @DisplayName("are the current ones of approved and published filings, by county code")
    void approved() {
        Submission yuba = store.add(aFiling().of(YUBA).returned().approved());
        Submission alpine = store.add(aFiling().of("Alpine").published());
        store.add(aFiling().of("Napa"));
        store.add(aFiling().of("Kern").inReview());
        store.add(aFiling().of("Yolo").submitted());
        store.add(aFiling().of("Kings").returned());
        store.add(aFiling().of("Lake").withdrawn());
        store.add(aFiling().of("Inyo").in("2026Q2").approved());
        List<StandingRevision> standing = of(Q3);
        assertThat(standing)
                .extracting(
                        StandingRevision::county,
                        StandingRevision::period,
                        StandingRevision::submission,
                        StandingRevision::revision)
                .containsExactly(
                        tuple(alpine.county(), Q3, alpine.id(), revision(alpine, 1)),
                        tuple(YUBA, Q3, yuba.id(), revision(yuba, 2)));
        assertThat(count(Q3)).isEqualTo(2);
        assertThat(one(YUBA, Q3)).contains(revision(yuba, 2));
    }

    @Test
    @DisplayName("are none of a county or quarter that has no approved filing")
    void none() {
        store.add(aFiling().of(YUBA).in("2026Q2").approved());
        store.add(aFiling().of(YUBA).inReview());
        assertThat(of(Q3)).isEmpty();
        assertThat(count(Q3)).isZero();
        assertThat(one(YUBA, Q3)).isEmpty();
        assertThat(one(Staff.county("Napa"), Q2)).isEmpty();
        assertThat(one(YUBA, Q2)).isPresent();
    }

    @Test
    @DisplayName("are of the correction once it is approved, and of the published one until then")
    void corrected() {
        Submission published = store.add(aFiling().of(YUBA).published());
        Submission copy = store.add(aFiling().of(YUBA).fromRevision(2).inReview());
        assertThat(one(YUBA, Q3)).contains(revision(published, 1));
        store.change(
                Submission.class,
                copy.id(),
                it ->
                        it.apply(
                                SubmissionAction.APPROVE,
                                Staff.REVIEWER,
                                null,
                                Set.of(),
                                Instant.EPOCH));
        assertThat(one(YUBA, Q3)).contains(revision(copy, 2));
        assertThat(count(Q3)).isEqualTo(1);
    }
}
