package org.csecprogress.exchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of UTF-8 XML that fails if a single tag, comment or other markup is longer than
 * spreadsheets write. Parsers pass text on in pieces but keep each attribute whole, so one of fifty
 * million characters would fill the memory.
 */
final class MarkupLimit extends FilterInputStream {
    /** Cell texts are outside of tags; Excel limits them to 32,767 characters. */
    private static final int LONGEST = 262_144;

    private static final int NONE = 0;

    private boolean inside;
    private boolean quotable;
    private int quote = NONE;
    private int length;
    private int before;
    private int beforeThat;

    MarkupLimit(InputStream in) {
        super(in);
    }

    /** Thrown when markup is too long. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            see(next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int size) throws IOException {
        int count = super.read(bytes, offset, size);
        for (int i = 0; i < count; i++) {
            see(bytes[offset + i]);
        }
        return count;
    }

    private void see(int next) throws TooLongException {
        if (inside) {
            seeInside(next);
        } else if (next == '<') {
            inside = true;
            quotable = true;
            quote = NONE;
            length = 0;
        }
        beforeThat = before;
        before = next;
    }

    private void seeInside(int next) throws TooLongException {
        length++;
        if (length > LONGEST) {
            throw new TooLongException();
        }
        if (length == 1 && next == '!') {
            quotable = false; // Quotes in comments and marked sections need not pair.
        } else if (quotable && quote == NONE && (next == '"' || next == '\'')) {
            quote = next;
        } else if (quotable && next == quote) {
            quote = NONE;
        } else if (next == '>' && (quotable ? quote == NONE : isEnd())) {
            inside = false;
        }
    }

    /** Whether it ends a comment or marked section; document types are refused anyway. */
    private boolean isEnd() {
        return (before == '-' && beforeThat == '-') || (before == ']' && beforeThat == ']');
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
