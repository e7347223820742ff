package org.csecprogress.progress.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stored documents")
class JpaDocumentsTest {
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode ALPINE = new CountyCode("02");
    private static final CountyCode YUBA = new CountyCode("58");

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

    private static Actor preparer(CountyCode county) {
        return new Actor(
                7, "P. Preparer", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, county, null)));
    }

    private long add(String name, byte[] content, CountyCode... shares) {
        return store.inTransaction(
                em -> {
                    var document =
                            new Document(
                                    ALAMEDA,
                                    name,
                                    DocumentType.PDF,
                                    content.length,
                                    name,
                                    preparer(ALAMEDA),
                                    Instant.EPOCH);
                    document.shareWith(Set.of(shares));
                    new JpaDocuments(em).add(document, content);
                    return document.id();
                });
    }

    @Test
    @DisplayName("keep their content, in parts of a size that every database takes")
    void content() throws IOException {
        byte[] content = new byte[600 * 1024];
        new Random(7).nextBytes(content);
        long id = add("a.pdf", content);
        long small = add("b.pdf", new byte[] {1, 2, 3});
        assertThat(rows.read("select count(*) from document_part where document_id = " + id))
                .containsExactly("3");
        assertThat(written(id)).isEqualTo(content);
        assertThat(written(small)).containsExactly(1, 2, 3);
    }

    private byte[] written(long id) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var em = store.entityManager()) {
            var documents = new JpaDocuments(em);
            documents.writeContent(documents.find(List.of(id)).get(0), out);
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("serve their county and those they are shared with, by name, until withdrawn")
    void serving() {
        long second = add("b.pdf", new byte[] {1}, YUBA);
        long first = add("a.pdf", new byte[] {1}, YUBA, ALPINE);
        assertThat(serving(ALAMEDA)).containsExactly(first, second);
        assertThat(serving(YUBA)).containsExactly(first, second);
        assertThat(serving(ALPINE)).containsExactly(first);
        store.inTransaction(
                em -> {
                    var documents = new JpaDocuments(em);
                    documents
                            .lock(preparer(ALAMEDA), first)
                            .orElseThrow()
                            .withdraw(preparer(ALAMEDA), Instant.EPOCH);
                    return null;
                });
        assertThat(serving(YUBA)).containsExactly(second);
    }

    private List<Long> serving(CountyCode county) {
        return store.inTransaction(
                em ->
                        new JpaDocuments(em)
                                .servingCounty(county).stream().map(Document::id).toList());
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

    @Test
    @DisplayName("are changed by their own county's preparers only, and not once withdrawn")
    void lock() {
        long id = add("a.pdf", new byte[] {1}, YUBA);
        assertThat(isHeld(preparer(YUBA), id)).isFalse();
        assertThat(isHeld(Actor.NOBODY, id)).isFalse();
        assertThat(isHeld(preparer(ALAMEDA), id + 1)).isFalse();
        assertThat(isHeld(preparer(ALAMEDA), id)).isTrue();
        rows.run("update document set withdrawn_at = added_at, withdrawn_name = 'P'");
        assertThat(isHeld(preparer(ALAMEDA), id)).isFalse();
    }

    private boolean isHeld(Actor actor, long id) {
        return store.inTransaction(em -> new JpaDocuments(em).lock(actor, id).isPresent());
    }

    @Test
    @DisplayName("are cited by the counties that they serve, for the actor's own county")
    void cite() {
        long id = add("a.pdf", new byte[] {1}, YUBA);
        assertThat(isCited(preparer(ALAMEDA), ALAMEDA, id)).isTrue();
        assertThat(isCited(preparer(YUBA), YUBA, id)).isTrue();
        assertThat(isCited(preparer(ALPINE), ALPINE, id)).isFalse();
        assertThat(isCited(preparer(ALPINE), YUBA, id)).isFalse();
    }

    private boolean isCited(Actor actor, CountyCode county, long id) {
        return store.inTransaction(
                em -> new JpaDocuments(em).lockToCite(actor, county, id).isPresent());
    }
}
