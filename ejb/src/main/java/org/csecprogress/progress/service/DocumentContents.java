package org.csecprogress.progress.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.csecprogress.kernel.service.Sql;

/**
 * Stores the bytes of documents in pieces of 256 KiB. Every database accepts such a value, and a
 * document can be sent without being held in memory whole.
 */
@ApplicationScoped
class DocumentContents {
    private static final int PIECE = 256 * 1024;

    private final Sql sql;

    protected DocumentContents() {
        this(null);
    }

    @Inject
    DocumentContents(Sql sql) {
        this.sql = sql;
    }

    /** Stores the content one piece at a time, so that it is in memory only once. */
    void keep(long document, byte[] content) {
        int position = 0;
        for (int from = 0; from < content.length; from += PIECE) {
            int to = Math.min(from + PIECE, content.length);
            sql.update(
                    "insert into document_part (document_id, position, content) values (?, ?, ?)",
                    document,
                    position++,
                    Arrays.copyOfRange(content, from, to));
        }
    }

    /** Writes the content one piece at a time. */
    void send(long document, OutputStream to) throws IOException {
        int position = 0;
        for (Optional<byte[]> next = piece(document, position);
                next.isPresent();
                next = piece(document, ++position)) {
            to.write(next.get());
        }
    }

    private Optional<byte[]> piece(long document, int position) {
        return sql.first(
                "select content from document_part where document_id = ? and position = ?",
                row -> row.getBytes(1),
                document,
                position);
    }
}
