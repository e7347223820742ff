package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PreviewRequest;
import org.csecprogress.report.serving.web.PublicPage;

/** The position of the page's release among all published ones. */
@Named("releasePlace")
@RequestScoped
public class ReleasePlace {
    @Inject private HttpServletRequest request;

    private PublicPage page() {
        return PublicPage.of(request);
    }

    private PublicRelease release() {
        return PublicPage.releaseOf(request);
    }

    /** Whether it is a preview for staff. */
    public boolean isPreview() {
        return PreviewRequest.isPreview(request);
    }

    /** Returns the address of the release desk. */
    public String getDeskHref() {
        return "/state/release?number=" + release().number();
    }

    /** Whether the quarter has an earlier release, so that figures may be as first released. */
    public boolean isRestating() {
        return release().revision() > 1;
    }

    /** Whether the release before is still public, so that the differences from it can be read. */
    public boolean isComparable() {
        return !isPreview()
                && page().releases().stream()
                        .filter(r -> r.period().equals(release().period()))
                        .filter(r -> r.revision() < release().revision())
                        .findFirst()
                        .filter(before -> !before.isWithdrawn())
                        .isPresent();
    }

    /** Returns the address of the file with each value that differs from the release before. */
    public String getRestatementHref() {
        return "/api/v1/releases/" + release().number() + "/restatement.csv";
    }

    /** Whether a later release of its quarter restated its figures. */
    public boolean isReplaced() {
        return release().isRestated();
    }

    /** Returns the address of the release that restates it, or of the newest one. */
    public String getReplacedByHref() {
        return page().releases().stream()
                .filter(r -> r.period().equals(release().period()) && !r.isWithdrawn())
                .findFirst()
                .map(r -> "/report/" + r.number())
                .orElse("/report/latest");
    }

    /** Whether there is a newer report. */
    public boolean isOlder() {
        return !isReplaced()
                && PublicPage.newest(page().releases())
                        .map(newest -> !newest.number().equals(release().number()))
                        .orElse(false);
    }
}
