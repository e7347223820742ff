package org.csecprogress.progress.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests documents on a database: their parts, and the number of statements. */
@DisplayName("The documents in the database")
class JpaDocumentsTest {
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode ALPINE = new CountyCode("02");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Actor PREPARER = new Actor(7, "P. Preparer", Set.of());

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);

    @BeforeEach
    void begin() {
        rows.account(7).county("01").county("02").county("58");
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void add(String name, byte[] content, CountyCode... shares) {
        store.inTransaction(
                em -> {
                    var document =
                            new Document(
                                    ALAMEDA,
                                    name,
                                    DocumentType.PDF,
                                    content.length,
                                    name,
                                    PREPARER,
                                    Instant.EPOCH);
                    document.shareWith(Set.of(shares));
                    new JpaDocuments(em).add(document, content);
                    return null;
                });
    }

    @Test
    @DisplayName("are stored in parts of a size that every database takes")
    void parts() {
        add("a.pdf", new byte[600 * 1024]);
        assertThat(rows.read("select max(position) from document_part")).containsExactly("2");
        assertThat(rows.read("select count(*) from document_part")).containsExactly("3");
    }

    @Test
    @DisplayName("are read with all their shares by two statements")
    void statements() {
        for (int i = 0; i < 5; i++) {
            add(i + ".pdf", new byte[] {1}, YUBA, ALPINE);
        }
        rows.count();
        store.inTransaction(
                em ->
                        assertThat(new JpaDocuments(em).servingCounty(YUBA))
                                .allSatisfy(
                                        document ->
                                                assertThat(document.shares())
                                                        .containsOnly(YUBA, ALPINE)));
        assertThat(rows.statements()).isEqualTo(2);
    }
}
