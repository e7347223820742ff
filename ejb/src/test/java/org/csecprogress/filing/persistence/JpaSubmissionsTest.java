package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.Submissions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The locks of submissions, which repositories in memory do not have. */
@DisplayName("The submissions, in a database")
class JpaSubmissionsTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final ContractStore store = StoreKind.H2.open();

    @BeforeEach
    void open() {
        store.add(aFiling().of(YUBA).withdrawn());
        store.add(aFiling().of(YUBA).fromRevision(2));
    }

    /** Returns the lock modes of what was read, in the order in which it was. */
    private List<LockModeType> locks(Function<Submissions, List<Submission>> question) {
        Made<List<LockModeType>> modes =
                Made.by(
                        em ->
                                question.apply(new JpaSubmissions(em)).stream()
                                        .map(em::getLockMode)
                                        .toList(),
                        memory -> List.of());
        return store.ask(modes, found -> found);
    }

    @Test
    @DisplayName("that are held are locked")
    void lock() {
        assertThat(locks(all -> List.of(all.lock(PREPARER, YUBA, Q3))))
                .containsExactly(LockModeType.PESSIMISTIC_WRITE);
        assertThat(locks(all -> all.lockEvery(PREPARER, YUBA, Q3)))
                .containsExactly(LockModeType.PESSIMISTIC_WRITE, LockModeType.PESSIMISTIC_WRITE);
    }

    @Test
    @DisplayName("that are only read are not locked")
    void read() {
        assertThat(locks(all -> all.includingWithdrawn(PREPARER, YUBA, Q3)))
                .doesNotContain(LockModeType.PESSIMISTIC_WRITE)
                .hasSize(2);
    }
}
