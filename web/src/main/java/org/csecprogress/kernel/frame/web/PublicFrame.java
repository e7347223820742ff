package org.csecprogress.kernel.frame.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.kernel.web.Sentences;

/** The frame of every public page. It depends on the page alone, never on the reader. */
@Named("frame")
@RequestScoped
public class PublicFrame {
    /** Request attribute with the address of the page. */
    public static final String ROUTE = "csec.publicRoute";

    /** Request attribute with the address in the other language, if it has an unusual form. */
    public static final String OTHER_LANGUAGE = "csec.otherLanguage";

    /** Request attribute with the canonical path for search engines, if there are several. */
    public static final String CANONICAL = "csec.canonical";

    private static final String REPORT = "/report/latest";
    private static final String COUNTIES = "/counties";
    private static final List<NavigationItem> NAVIGATION =
            List.of(
                    new NavigationItem("public.nav.report", REPORT, false),
                    new NavigationItem("public.nav.explore", "/explore", false),
                    new NavigationItem("public.nav.counties", COUNTIES, false),
                    new NavigationItem("public.nav.milestones", REPORT + "/policy", false),
                    new NavigationItem("public.nav.calendar", "/calendar", false),
                    new NavigationItem("public.nav.data", "/data-dictionary", false),
                    new NavigationItem("public.nav.method", "/method", false));

    @Inject private HttpServletRequest request;
    @Inject private BusinessClock clock;
    @Inject private SiteWords siteWords;
    @Inject private SiteAddress site;

    private Sentences sentences;

    /** Returns the route of the page. */
    public PublicRoute getRoute() {
        return (PublicRoute) request.getAttribute(ROUTE);
    }

    public Language getLanguage() {
        return getRoute().language();
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getLang());
    }

    /** Returns the language code of the page: en or es. */
    public String getLang() {
        return getRoute().language().code();
    }

    /** Returns the sentences in the language of the page. */
    public Sentences getSay() {
        if (sentences == null) {
            sentences = Sentences.in(getRoute().language());
        }
        return sentences;
    }

    /** Returns the address of a path in the language of the page. */
    public String href(String path) {
        int fragment = path.indexOf('#');
        return fragment < 0
                ? PublicRoute.address(getRoute().language(), path)
                : PublicRoute.address(getRoute().language(), path.substring(0, fragment))
                        + path.substring(fragment);
    }

    /** Returns the address of this page in the other language. */
    public String getOtherLanguageHref() {
        if (request.getAttribute(OTHER_LANGUAGE) instanceof String address) {
            return address;
        }
        return getRoute().in(getRoute().language() == Language.ES ? Language.EN : Language.ES);
    }

    /**
     * Returns the full address of this page in a language, for search engines. A page with several
     * addresses has one canonical address there.
     */
    public String absolute(String lang) {
        Language language = lang.equals("es") ? Language.ES : Language.EN;
        return site.of(
                request.getAttribute(CANONICAL) instanceof String path
                        ? PublicRoute.address(language, path)
                        : getRoute().in(language));
    }

    /** Returns the full address of a path in the page's language, or the path without a site. */
    public String full(String path) {
        return site.of(href(path));
    }

    /** Returns the main navigation, with the entry of this page marked. */
    public List<NavigationItem> getNavigation() {
        String here = here(getRoute());
        return NAVIGATION.stream()
                .map(
                        item ->
                                new NavigationItem(
                                        item.key(), href(item.href()), item.href().equals(here)))
                .toList();
    }

    /** Returns the entry of the navigation that a page belongs to. */
    private static String here(PublicRoute route) {
        if (!route.county().isEmpty()) {
            return COUNTIES;
        }
        if (route.release().isEmpty()) {
            return route.path();
        }
        String topic = REPORT + "/" + route.place().topic();
        return NAVIGATION.stream().anyMatch(item -> item.href().equals(topic)) ? topic : REPORT;
    }

    /** Returns where to find help: the approved text, or the standard one. */
    public List<MarkedText.Part> getHelp() {
        return MarkedText.parse(
                siteWords
                        .of(SiteWords.Text.HELP, getRoute().language())
                        .orElseGet(() -> getSay().of("public.help.lines")));
    }

    /** Returns the current quarter's number, for the dial. */
    public int getQuarter() {
        return ReportingPeriod.containing(clock.today()).quarter();
    }

    /** Splits a sentence with links into its parts. */
    public List<MarkedText.Part> marked(String sentence) {
        return MarkedText.parse(sentence);
    }
}
