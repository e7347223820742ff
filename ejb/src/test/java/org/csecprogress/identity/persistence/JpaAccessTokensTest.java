package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.kernel.persistence.SqlStatements;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what only a database shows of access tokens: the statements. */
@DisplayName("The access tokens in a database")
class JpaAccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("open with one statement, which does not hold their digest")
    void statements() {
        Runnable open = () -> store.inTransaction(em -> new JpaAccessTokens(em).open("first", NOW));
        assertThat(SqlStatements.during(store, open))
                .hasSize(1)
                .noneMatch(statement -> statement.contains("'first'"));
    }
}
