package org.csecprogress.report.sharing.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.report.serving.web.PublicPage;

/** A page with one picture, or the notice in its place, which other sites show within theirs. */
@Named("embed")
@RequestScoped
public class EmbedView {
    private static final String NAME = "CSEC Progress";

    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private SharedPicture shared;
    @Inject private Profile profile;

    /** Whether the release was withdrawn. */
    public boolean isGone() {
        return PublicPage.releaseOf(request).isWithdrawn();
    }

    /** Returns the title of the page. */
    public String getTitle() {
        String end = profile.isDemonstration() ? frame.getSay().of("title.demonstration") : NAME;
        return isGone() ? end : shared.getPicture().title() + " – " + end;
    }

    /** Returns the page for search engines: that of the picture, or the notice. */
    public String getCanonical() {
        return frame.full(
                isGone() ? "/report/" + PublicPage.releaseOf(request).number() : shared.getHref());
    }
}
