package org.csecprogress.report.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PublicPage;

/** The list of all releases, and the notice in place of a withdrawn one. */
@Named
@RequestScoped
public class ArchivePage {
    private static final int SHORT_DIGEST = 12;

    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;

    private Sentences say() {
        return frame.getSay();
    }

    /** One release. */
    public record Line(
            String number,
            String months,
            String released,
            String counties,
            String status,
            String digest) {}

    /** Returns the releases, newest first. */
    public List<Line> getLines() {
        return page().releases().stream().map(this::line).toList();
    }

    private Line line(PublicRelease release) {
        return new Line(
                release.number().toString(),
                say().months(release.period()),
                release.wasPublic() ? say().date(release.publishedAt()) : say().of("archive.never"),
                say().of("counties.of", release.countiesReporting(), Counties.COUNT),
                say().of("archive.status." + release.status()),
                release.digest().substring(0, SHORT_DIGEST));
    }

    /** Returns the number of the page's release. */
    public String getNumber() {
        return release().number().toString();
    }

    public String getWithdrawnTitle() {
        return say().of("withdrawn.title", getNumber());
    }

    public String getWithdrawnLede() {
        return say().of("withdrawn.lede", say().date(release().withdrawnAt()));
    }

    public String getWithdrawnReason() {
        return release().notice() == null
                ? ""
                : say().of("withdrawn.reason", say().in(release().notice()));
    }

    private PublicRelease release() {
        return PublicPage.releaseOf(request);
    }

    /** Whether any report is current. */
    public boolean isAnyCurrent() {
        return PublicPage.newest(page().releases()).isPresent();
    }

    private PublicPage page() {
        return PublicPage.of(request);
    }
}
