package org.csecprogress.progress.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.csecprogress.progress.Documents;
import org.csecprogress.progress.memory.MemoryDocuments;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the documents that counties keep as evidence. */
@DisplayName("The stored documents")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class DocumentsContractTest {
    private static final CountyCode ALAMEDA = Staff.county("Alameda");
    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Made<Documents> DOCUMENTS =
            Made.by(JpaDocuments::new, MemoryDocuments::new);

    private final ContractStore store;

    DocumentsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private long add(String name, byte[] content, CountyCode... shares) {
        Document document =
                new Document(
                        ALAMEDA,
                        name,
                        DocumentType.PDF,
                        content.length,
                        name,
                        Staff.preparer(ALAMEDA),
                        Instant.EPOCH);
        document.shareWith(Set.of(shares));
        store.tell(DOCUMENTS, all -> all.add(document, content));
        return document.id();
    }

    private void withdraw(long id) {
        store.change(Document.class, id, it -> it.withdraw(Staff.preparer(ALAMEDA), Instant.EPOCH));
    }

    private byte[] written(long id) {
        return store.ask(
                DOCUMENTS,
                all -> {
                    Document document = all.find(List.of(id)).get(0);
                    var out = new ByteArrayOutputStream();
                    Stream.iterate(0, position -> position + 1)
                            .map(position -> all.part(document, position))
                            .takeWhile(Optional::isPresent)
                            .forEach(part -> out.writeBytes(part.get()));
                    return out.toByteArray();
                });
    }

    private List<Long> serving(CountyCode county) {
        return store.ask(
                DOCUMENTS, all -> all.servingCounty(county).stream().map(Document::id).toList());
    }

    private List<Long> find(List<Long> ids) {
        return store.ask(DOCUMENTS, all -> all.find(ids).stream().map(Document::id).toList());
    }

    private boolean isHeld(Actor actor, long id) {
        return store.ask(DOCUMENTS, all -> all.lock(actor, id).isPresent());
    }

    private boolean isCited(Actor actor, CountyCode county, long id) {
        return store.ask(DOCUMENTS, all -> all.lockToCite(actor, county, id).isPresent());
    }

    @Test
    @DisplayName("keep their content, however long it is")
    void content() {
        byte[] content = new byte[600 * 1024];
        new Random(7).nextBytes(content);
        long id = add("a.pdf", content);
        long small = add("b.pdf", new byte[] {1, 2, 3});
        assertThat(written(id)).isEqualTo(content);
        assertThat(written(small)).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("serve their county and those they are shared with, by name, until withdrawn")
    void serving() {
        long third = add("c.pdf", new byte[] {1}, YUBA);
        long first = add("a.pdf", new byte[] {1}, YUBA, ALPINE);
        long second = add("c.pdf", new byte[] {1}, YUBA);
        assertThat(serving(ALAMEDA)).containsExactly(first, third, second);
        assertThat(serving(YUBA)).containsExactly(first, third, second);
        assertThat(serving(ALPINE)).containsExactly(first);
        assertThat(serving(Staff.county("Yolo"))).isEmpty();
        withdraw(first);
        assertThat(serving(ALAMEDA)).containsExactly(third, second);
        assertThat(serving(ALPINE)).isEmpty();
    }

    @Test
    @DisplayName("come with the counties that they are shared with")
    void shares() {
        add("a.pdf", new byte[] {1}, YUBA, ALPINE);
        List<Document> found = store.ask(DOCUMENTS, all -> all.servingCounty(YUBA));
        assertThat(found)
                .singleElement()
                .satisfies(document -> assertThat(document.shares()).containsOnly(YUBA, ALPINE));
    }

    @Test
    @DisplayName("are found by their keys, even if withdrawn")
    void find() {
        long first = add("a.pdf", new byte[] {1});
        long second = add("b.pdf", new byte[] {1});
        add("c.pdf", new byte[] {1});
        withdraw(second);
        assertThat(find(List.of(second, first, second + 999)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(find(List.of())).isEmpty();
    }

    @Test
    @DisplayName("are changed by their own county's preparers only, and not once withdrawn")
    void lock() {
        long id = add("a.pdf", new byte[] {1}, YUBA);
        assertThat(isHeld(Staff.preparer(YUBA), id)).isFalse();
        assertThat(isHeld(Staff.certifier(ALAMEDA, Agency.CWS), id)).isFalse();
        assertThat(isHeld(Staff.REVIEWER, id)).isFalse();
        assertThat(isHeld(Actor.NOBODY, id)).isFalse();
        assertThat(isHeld(Staff.preparer(ALAMEDA), id + 999)).isFalse();
        assertThat(isHeld(Staff.preparer(ALAMEDA), id)).isTrue();
        withdraw(id);
        assertThat(isHeld(Staff.preparer(ALAMEDA), id)).isFalse();
    }

    @Test
    @DisplayName("are cited by the counties that they serve, for the actor's own county")
    void cite() {
        long id = add("a.pdf", new byte[] {1}, YUBA);
        assertThat(isCited(Staff.preparer(ALAMEDA), ALAMEDA, id)).isTrue();
        assertThat(isCited(Staff.certifier(YUBA, Agency.PROB), YUBA, id)).isTrue();
        assertThat(isCited(Staff.preparer(ALPINE), ALPINE, id)).isFalse();
        assertThat(isCited(Staff.preparer(ALPINE), YUBA, id)).isFalse();
        assertThat(isCited(Staff.REVIEWER, YUBA, id)).isFalse();
        assertThat(isCited(Staff.preparer(YUBA), YUBA, id + 999)).isFalse();
        withdraw(id);
        assertThat(isCited(Staff.preparer(ALAMEDA), ALAMEDA, id)).isFalse();
    }
}
