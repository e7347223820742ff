package org.csecprogress.transparency.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.SealedFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what only a database shows of sealed facts: how many statements read them. */
@DisplayName("The answers of sealed filings")
class SqlSealedFactsTest {
    private final TestStore store = new TestStore();
    private final AtomicInteger statements = new AtomicInteger();

    @AfterEach
    void close() {
        store.close();
    }

    private static List<SealedFact> filings(String quarter) {
        return IntStream.rangeClosed(10, 40)
                .mapToObj(county -> new SealedFact(LeafKind.FILING, quarter + "-" + county, 1, ""))
                .toList();
    }

    private Sql counting(EntityManager em) {
        return new Sql() {
            @Override
            protected Optional<Connection> ofTransaction() {
                statements.incrementAndGet();
                return Optional.of(em.unwrap(Connection.class));
            }
        };
    }

    @Test
    @DisplayName("are read by one statement a quarter, and each is there even without rows")
    void aQuarterAtATime() {
        List<SealedFact> two =
                List.of(filings("2026Q2"), filings("2026Q3")).stream()
                        .flatMap(List::stream)
                        .toList();
        store.inTransaction(
                em -> {
                    SqlSealedFacts facts = new SqlSealedFacts(counting(em));
                    assertThat(facts.answers(two))
                            .extracting(SealedFact::name)
                            .containsExactlyElementsOf(two.stream().map(SealedFact::name).toList());
                    assertThat(statements).hasValue(2);
                    return em;
                });
    }
}
