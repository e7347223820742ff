package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.csecprogress.publication.service.PublicRelease;

/** Where the release that a page shows stands among all that were published. */
@Named("releasePlace")
@RequestScoped
public class ReleasePlace {
    @Inject private HttpServletRequest request;

    private PublicPage page() {
        return PublicPage.of(request);
    }

    private PublicRelease release() {
        return page().release().orElseThrow();
    }

    /** Whether staff look at it before it is public. */
    public boolean isPreview() {
        return request.getAttribute(PreviewPage.PREVIEW) != null;
    }

    /** Where its staff go back to. */
    public String getDeskHref() {
        return "/state/release?number=" + release().number();
    }

    /** Whether another release of the quarter came before it, so that figures may be first ones. */
    public boolean isRestating() {
        return release().revision() > 1;
    }

    /** Whether its figures were restated by a later release of its quarter. */
    public boolean isReplaced() {
        return release().isRestated();
    }

    /** The release that restates it, or the newest one. */
    public String getReplacedByHref() {
        return page().releases().stream()
                .filter(r -> r.period().equals(release().period()) && !r.isWithdrawn())
                .findFirst()
                .map(r -> "/report/" + r.number())
                .orElse("/report/latest");
    }

    /** Whether a newer report stands. */
    public boolean isOlder() {
        return !isReplaced()
                && PublicPage.newest(page().releases())
                        .map(newest -> !newest.number().equals(release().number()))
                        .orElse(false);
    }
}
