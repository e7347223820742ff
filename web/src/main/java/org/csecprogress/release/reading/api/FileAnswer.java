package org.csecprogress.release.reading.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.csecprogress.kernel.api.Conditional;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.csecprogress.release.file.ReleaseFile;

/** Answers with a file of a release, compressed for whoever takes that, to readers on any site. */
public final class FileAnswer {
    private FileAnswer() {}

    /** Returns the response, or 304 if the client has the file already. */
    public static Response of(ReleaseFile file, Request request, HttpHeaders headers) {
        boolean zipped =
                file.isCompressible()
                        && PageBytes.accepts(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        EntityTag tag = Conditional.tag(file.digest(), zipped ? "-gzip" : "");
        // As a stream, so that no filter adds a second mark of the demonstration to JSON.
        StreamingOutput body = out -> file.writeTo(out, zipped);
        Response.ResponseBuilder begun = Response.ok(body, file.type());
        if (zipped) {
            begun.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return Conditional.answer(request, tag, begun)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", HttpHeaders.ETAG)
                .build();
    }
}
