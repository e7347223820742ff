package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Function;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.SubmissionLocks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The locks of submissions, which only a database has. */
@DisplayName("The submissions that move with a release")
class JpaSubmissionLocksTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");

    /** Returns how what was found is locked, as long as its transaction lasts. */
    private static List<LockModeType> modes(
            EntityManager em, Function<SubmissionLocks, List<Submission>> question) {
        return question.apply(new JpaSubmissionLocks(em)).stream().map(em::getLockMode).toList();
    }

    private static Made<Function<Function<SubmissionLocks, List<Submission>>, List<LockModeType>>>
            locks() {
        return Made.by(em -> question -> modes(em, question), memory -> question -> List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = StoreKind.class,
            names = {"H2", "POSTGRESQL"})
    @DisplayName("are locked until the transaction ends")
    void locked(StoreKind kind) {
        ContractStore store = kind.open();
        Submission old = store.add(aFiling().of("Yuba").published());
        Submission now = store.add(aFiling().of("Yuba").fromRevision(2).approved());
        List<LockModeType> byKey =
                store.ask(locks(), it -> it.apply(all -> all.lock(List.of(old.id()))));
        List<LockModeType> standing =
                store.ask(locks(), it -> it.apply(all -> all.lockStanding(Q3)));
        List<LockModeType> published =
                store.ask(locks(), it -> it.apply(all -> all.lockPublished(now)));
        assertThat(byKey).containsExactly(LockModeType.PESSIMISTIC_WRITE);
        assertThat(standing).containsExactly(LockModeType.PESSIMISTIC_WRITE);
        assertThat(published).containsExactly(LockModeType.PESSIMISTIC_WRITE);
    }
}
