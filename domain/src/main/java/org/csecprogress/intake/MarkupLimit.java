package org.csecprogress.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of XML in UTF-8 that ends where a single tag, comment or other piece of markup is longer
 * than any that spreadsheets write. A parser hands on text in pieces, but it keeps each attribute
 * whole, so without this one of fifty million characters would fill the memory.
 */
final class MarkupLimit extends FilterInputStream {
    /** Texts of cells stand outside of tags; Excel itself allows them 32,767 characters. */
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

    /** A piece of markup was longer than any that spreadsheets write. */
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
            quotable = false; // Neither comments nor marked sections have quotes that pair.
        } else if (quotable && quote == NONE && (next == '"' || next == '\'')) {
            quote = next;
        } else if (quotable && next == quote) {
            quote = NONE;
        } else if (next == '>' && (quotable ? quote == NONE : isEnd())) {
            inside = false;
        }
    }

    /** Whether it is the end of a comment or of a marked section; a type is refused anyway. */
    private boolean isEnd() {
        return (before == '-' && beforeThat == '-') || (before == ']' && beforeThat == ']');
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
