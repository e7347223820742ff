package org.csecprogress.kernel.asset.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves style sheets, fonts and scripts, compressed once, and cached forever by version. */
@WebServlet("/look/*")
public class LookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern ADDRESS = Pattern.compile("/(?:([0-9a-f]{12})/)?(.+)");

    @Inject private transient LookFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher address = ADDRESS.matcher(path);
        Optional<PageBytes> file =
                address.matches() ? files.find(address.group(2)) : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // An older page may ask for another version. It gets this one, but not cached forever.
        boolean known = files.version().equals(address.group(1));
        file.get()
                .send(
                        request,
                        response,
                        HttpServletResponse.SC_OK,
                        known ? FOR_EVER : PageBytes.CACHE);
    }
}
