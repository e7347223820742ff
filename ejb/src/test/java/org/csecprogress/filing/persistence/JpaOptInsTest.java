package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.persistence.FilingStore.YOLO;
import static org.csecprogress.filing.persistence.FilingStore.YUBA;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.csecprogress.filing.optin.OptIn;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The counties that opted in")
class JpaOptInsTest {
    private static final String YEAR = "2026-27";

    @Test
    @DisplayName("are those with a yes for that fiscal year")
    void ofYear() throws SQLException {
        try (FilingStore store = new FilingStore()) {
            store.inTransaction(
                    em -> {
                        em.persist(new OptIn(YUBA, YEAR, true, "a list"));
                        em.persist(new OptIn(YOLO, YEAR, false, "a list"));
                        em.persist(new OptIn(YOLO, "2025-26", true, "a list"));
                        return null;
                    });
            Set<CountyCode> both =
                    store.inTransaction(em -> new JpaOptIns(em).of(List.of(YUBA, YOLO), YEAR));
            Set<CountyCode> yolo =
                    store.inTransaction(em -> new JpaOptIns(em).of(List.of(YOLO), YEAR));
            assertThat(both).containsExactly(YUBA);
            assertThat(yolo).isEmpty();
        }
    }
}
