package org.csecprogress.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A piece of the content of a file in quarantine. The portal writes it and never reads it. */
@Entity
@Table(name = "quarantined_part")
@IdClass(QuarantinedPart.Key.class)
public class QuarantinedPart {
    private static final int SIZE = 256 * 1024;

    @Id
    @Column(name = "file_id")
    private long fileId;

    @Id private int position;

    @NotNull
    @Column(nullable = false)
    private byte[] content;

    /** The file and the position of the part, from 0. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long fileId;
        private int position;

        /** For the persistence provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && fileId == key.fileId && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(fileId, position);
        }
    }

    protected QuarantinedPart() {}

    private QuarantinedPart(long file, int position, byte[] content) {
        this.fileId = file;
        this.position = position;
        this.content = content;
    }

    /** Returns the parts of a file's content. */
    public static List<QuarantinedPart> of(QuarantinedFile file, byte[] content) {
        List<QuarantinedPart> parts = new ArrayList<>();
        for (int from = 0; from < content.length; from += SIZE) {
            int to = Math.min(from + SIZE, content.length);
            byte[] part = Arrays.copyOfRange(content, from, to);
            parts.add(new QuarantinedPart(file.id(), parts.size(), part));
        }
        return parts;
    }
}
