package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.report.serving.web.PreviewRequest;

/** The texts beside a report's figures, by CDSS and the counties. */
@Named
@RequestScoped
public class ReportWords {
    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private ReportContent content;
    @Inject private PublicReleases releases;
    @Inject private CatalogService catalogs;

    private List<PublicText> texts;
    private List<Commentary> commentaries;
    private MethodTable methods;

    private List<PublicText> texts() {
        if (texts == null) {
            texts = releases.texts(content.getRelease());
        }
        return texts;
    }

    private List<Commentary> commentaries() {
        if (commentaries == null) {
            // Previewed texts are still to be approved, so they aren't among the public ones yet.
            commentaries =
                    PreviewRequest.commentary(request).orElseGet(() -> Commentary.among(texts()));
        }
        return commentaries;
    }

    /** Returns the paragraphs of CDSS's commentary on a section; none if there is none. */
    public List<String> commentary(int section) {
        return commentaries().stream()
                .filter(each -> each.section() == section)
                .flatMap(each -> each.paragraphs(frame.getLanguage()).stream())
                .toList();
    }

    /** Returns the methods by county, with the counties' statements about them. */
    public MethodTable getMethods() {
        if (methods == null) {
            methods =
                    new MethodTable(
                            content.catalog(),
                            catalogs.counties(),
                            content.getRelease().number(),
                            releases.methods(content.getRelease()),
                            texts(),
                            frame.getSay());
        }
        return methods;
    }
}
