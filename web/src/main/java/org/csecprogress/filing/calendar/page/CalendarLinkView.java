package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.csecprogress.calendar.service.CalendarLinkService;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The link to the county's calendar feed. It is shown once, on the page after it was made. */
@Named
@RequestScoped
public class CalendarLinkView {
    private static final String FRESH = "csec.calendarLink";

    @Inject private CurrentActor current;
    @Inject private CalendarLinkService feeds;
    @Inject private PageMessages messages;
    @Inject private HttpServletRequest request;
    @Inject private SiteAddress site;

    private String link;

    /** Makes a link, which replaces the one before it. */
    public void make() {
        String path = feeds.make(current.get(), current.county());
        request.getSession().setAttribute(FRESH, path);
        done("calendar.link.made");
    }

    /** Revokes the link. */
    public void revoke() {
        feeds.revoke(current.get(), current.county());
        done("calendar.link.revoked");
    }

    private void done(String key) {
        messages.done(Sentences.ofPage().of(key), CountyCalendarView.PATH);
    }

    /** Returns the link that was just made, with the portal's address; otherwise empty. */
    public String getLink() {
        if (link == null) {
            HttpSession session = request.getSession();
            link = session.getAttribute(FRESH) instanceof String path ? site.of(path) : "";
            session.removeAttribute(FRESH);
        }
        return link;
    }

    /** Returns who made the current link, and when; empty if there is none. */
    public String getMade() {
        Sentences words = Sentences.ofPage();
        return feeds.made(current.get(), current.county())
                .map(made -> words.of("calendar.link.by", made.by(), words.time(made.at())))
                .orElse("");
    }
}
