package org.csecprogress.kernel.request.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Captures the body of a view and discards its headers. */
public final class CapturedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

    // Faces writes a view in very small pieces, and encoding each one separately is slow.
    private final PrintWriter writer =
            new PrintWriter(
                    new BufferedWriter(
                            new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 15));

    /** Wraps the response whose headers stay. */
    public CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Returns what was written. */
    public byte[] body() {
        writer.flush();
        return bytes.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("a view is written in one go");
            }

            @Override
            public void write(int b) {
                bytes.write(b);
            }
        };
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        bytes.reset();
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    // PrimeFaces would set the portal's policy with a nonce, which must not reach public pages.
    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {}

    @Override
    public void setContentType(String type) {}

    @Override
    public void setCharacterEncoding(String charset) {}

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}
}
