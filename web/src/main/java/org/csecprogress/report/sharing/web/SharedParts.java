package org.csecprogress.report.sharing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.csecprogress.kernel.frame.web.ReportPart;
import org.csecprogress.kernel.frame.web.ReportPart.Form;
import org.csecprogress.report.serving.web.PublicPage;
import org.csecprogress.report.serving.web.PublicView;
import org.csecprogress.report.serving.web.ReportParts;
import org.csecprogress.report.sharing.page.SharedPicture;
import org.csecprogress.report.sharing.page.SharedWords;

/** Makes the pictures and citations of reports in all their forms, and sends them. */
@ApplicationScoped
class SharedParts implements ReportParts {
    private static final String SVG = "image/svg+xml;charset=UTF-8";
    private static final String BIBTEX = "application/x-bibtex;charset=UTF-8";

    /** Seconds after which a picture can be asked for again. */
    private static final String LATER = "10";

    /** The policy of the pages that are shown within those of other sites: they do nothing. */
    private static final String EMBEDDED =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src"
                    + " 'none'; object-src 'none'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors *";

    /** The forms that pages of other sites may show. */
    private static final Set<Form> SHOWN_ELSEWHERE =
            EnumSet.of(Form.SVG, Form.NARROW_SVG, Form.PNG, Form.EMBED);

    @Inject private SharedPicture picture;
    @Inject private SharedWords words;
    @Inject private PngPictures pngs;

    @Override
    public Optional<PageBytes> make(
            PublicPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.putInto(request);
        ReportPart part = page.route().place().part();
        if (!part.picture().isEmpty() && picture.find().isEmpty()) {
            return Optional.empty();
        }
        PageBytes made =
                switch (part.form()) {
                    case NONE, PAGE, EMBED ->
                            new PageBytes(PublicView.render(page, request, response));
                    // It is painted when it is sent.
                    case SVG, PNG -> new PageBytes(picture.svg(false), SVG);
                    case NARROW_SVG -> new PageBytes(picture.svg(true), SVG);
                    case BIB ->
                            new PageBytes(bibTex(part).getBytes(StandardCharsets.UTF_8), BIBTEX);
                };
        return Optional.of(made);
    }

    private String bibTex(ReportPart part) {
        return part.picture().isEmpty() ? words.bibTex() : picture.getBibTex();
    }

    @Override
    public void send(
            ReportPart part,
            PageBytes made,
            HttpServletRequest request,
            HttpServletResponse response,
            int status)
            throws IOException {
        if (SHOWN_ELSEWHERE.contains(part.form())) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (part.form() == Form.EMBED) {
            response.setHeader("Content-Security-Policy", EMBEDDED);
        }
        Optional<PageBytes> body =
                part.form() == Form.PNG && status == HttpServletResponse.SC_OK
                        ? pngs.of(made)
                        : Optional.of(made);
        if (body.isPresent()) {
            body.get().send(request, response, status);
        } else {
            response.setHeader("Retry-After", LATER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
