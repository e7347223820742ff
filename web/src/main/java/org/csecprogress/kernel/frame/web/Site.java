package org.csecprogress.kernel.frame.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.asset.web.LookFiles;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.Sentences;

/** The frame of every portal page: who is signed in, the navigation and the banner. */
@Named
@RequestScoped
public class Site {
    private static final String NAME = "CSEC Progress";

    @Inject private CurrentActor current;
    @Inject private BusinessClock clock;
    @Inject private Places places;
    @Inject private HttpServletRequest request;
    @Inject private LookFiles look;
    @Inject private SiteWords siteWords;
    @Inject private Profile profile;

    public boolean isSignedIn() {
        return current.get().accountId() != 0;
    }

    public Actor getActor() {
        return current.get();
    }

    /** Returns the address of the brand mark's link. */
    public String getHome() {
        return isSignedIn() ? Navigation.home(current.get()) : "/";
    }

    /** Returns the county's name, or CDSS. */
    public String getPlace() {
        return current.get().county().map(places::nameOf).orElse("CDSS");
    }

    /** Returns the actor's name and roles, such as "M. Alvarez, preparer". */
    public String getWho() {
        Actor actor = current.get();
        String roles =
                actor.grants().stream()
                        .map(Site::roleKey)
                        .sorted()
                        .map(key -> Sentences.ofPage().of(key))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return actor.name() + ", " + roles;
    }

    private static String roleKey(Actor.Grant grant) {
        String agency = grant.agency() == null ? "" : "." + grant.agency();
        return "role." + grant.role() + agency;
    }

    /** Returns the current quarter's number, for the dial. */
    public int getQuarter() {
        return ReportingPeriod.containing(clock.today()).quarter();
    }

    public List<NavigationItem> getNavigation() {
        String path = request.getRequestURI();
        return Navigation.of(current.get()).stream()
                .map(e -> new NavigationItem(e.key(), e.href(), e.holds(path)))
                .toList();
    }

    /** Returns whose website it is: the approved text, or the standard one. */
    public String getBanner() {
        Sentences say = Sentences.ofPage();
        return isDemonstration()
                ? say.of("banner.notOfficial")
                : siteWords
                        .of(SiteWords.Text.BANNER, say.language())
                        .orElseGet(() -> say.of("banner.state"));
    }

    /** Returns today's announcements: that for everybody, and that for those who are signed in. */
    public List<String> getAnnouncements() {
        Stream<SiteWords.Text> kinds =
                isSignedIn()
                        ? Stream.of(SiteWords.Text.ANNOUNCEMENT, SiteWords.Text.STAFF_ANNOUNCEMENT)
                        : Stream.of(SiteWords.Text.ANNOUNCEMENT);
        return kinds.map(kind -> siteWords.of(kind, Sentences.ofPage().language()))
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean isDemonstration() {
        return profile.isDemonstration();
    }

    /** Returns the end of a page's title: the name of the site, marked in the demonstration. */
    public String getTitleEnd() {
        return isDemonstration() ? Sentences.ofPage().of("title.demonstration") : NAME;
    }

    /** Returns a title that stands alone, as in a link preview, marked in the demonstration. */
    public String markedTitle(String title) {
        return marked("demonstration.title", title);
    }

    /** Returns a text used outside the page, such as a description, marked in the demonstration. */
    public String marked(String text) {
        return marked("demonstration.text", text);
    }

    private String marked(String key, String text) {
        return isDemonstration() ? Sentences.ofPage().of(key, text) : text;
    }

    public String getDemonstrationNotice() {
        Sentences say = Sentences.ofPage();
        return say.of("banner.demonstration", say.date(clock.today()));
    }

    /** Returns the address of a static file. It has the version, so it can be cached forever. */
    public String asset(String name) {
        return look.address(name);
    }
}
