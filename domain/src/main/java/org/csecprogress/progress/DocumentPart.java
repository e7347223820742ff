package org.csecprogress.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * A piece of a document's content, of at most 256 KiB. Every database accepts such a value, and a
 * document can be sent without being held in memory whole. It never changes.
 */
@Entity
@Table(name = "document_part")
@IdClass(DocumentPart.Key.class)
@NamedQuery(
        name = DocumentPart.CONTENT,
        query =
                "select p.content from DocumentPart p where p.documentId = :document and"
                        + " p.position = :position")
public class DocumentPart {
    /** Name of the query for the bytes of one part. */
    public static final String CONTENT = "DocumentPart.content";

    private static final int SIZE = 256 * 1024;

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Id private int position;

    @NotNull
    @Column(nullable = false)
    private byte[] content;

    /** The document and the position of the part, from 0. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long documentId;
        private int position;

        /** For the persistence provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && documentId == key.documentId
                    && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(documentId, position);
        }
    }

    protected DocumentPart() {}

    private DocumentPart(long document, int position, byte[] content) {
        this.documentId = document;
        this.position = position;
        this.content = content;
    }

    /** Returns the number of parts of a content. */
    public static int count(byte[] content) {
        return (content.length + SIZE - 1) / SIZE;
    }

    /**
     * Returns one part of a document's content.
     *
     * @param position from 0
     */
    public static DocumentPart of(Document document, byte[] content, int position) {
        int from = position * SIZE;
        int to = Math.min(from + SIZE, content.length);
        return new DocumentPart(document.id(), position, Arrays.copyOfRange(content, from, to));
    }
}
