package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.ReportingPeriod;

/** A county's preparer and certifiers at work on the demonstration's open quarter. */
final class CountyDesk {
    private static final String PERIOD = "2026Q3";

    private final Portal portal;
    private final String slug;
    private final int width;
    private final boolean script;

    CountyDesk(Portal portal, String slug, int width) {
        this(portal, slug, width, true);
    }

    private CountyDesk(Portal portal, String slug, int width, boolean script) {
        this.portal = portal;
        this.slug = slug;
        this.width = width;
        this.script = script;
    }

    static CountyDesk withoutScript(Portal portal, String slug) {
        return new CountyDesk(portal, slug, Browser.WIDE, false);
    }

    Someone preparer() {
        return someone("preparer@" + slug + ".example").open("/county/home?period=" + PERIOD);
    }

    /** Looks at the preview of what the public will see of the county. */
    void lookAtItself(String state) {
        try (Someone preparer = preparer()) {
            preparer.press("What the public will see of your county").sees(state);
            preparer.browser().assertAccessible().assertNoSidewaysScroll();
        }
    }

    private Someone someone(String username) {
        return script
                ? Someone.at(portal, width, username)
                : Someone.withoutScript(portal, username);
    }

    /** Types a zero into every empty figure of the page, or the value that the map gives. */
    void fillPage(Someone preparer, Map<String, String> figures) {
        Keys keys = preparer.keys().to(".figures__input, #next");
        for (Keys.Focus at = focus(keys); !at.id().equals("next"); at = focus(keys)) {
            if (at.isField()) {
                fill(keys, at, figures.getOrDefault(at.id(), zero(at.id())));
            }
            keys.press("Tab");
        }
    }

    private static Keys.Focus focus(Keys keys) {
        return keys.focus(".figures__input");
    }

    private static void fill(Keys keys, Keys.Focus at, String wanted) {
        if (!at.value().equals(wanted)) {
            keys.type(wanted);
        }
    }

    /** Returns the answer for nothing counted; a median stays empty. */
    private static String zero(String cell) {
        return cell.endsWith(".MED") ? "" : "0";
    }

    /**
     * Goes through all sections from the first to the methods, by Tab through each field of the
     * first section and of the totals of the others, since their other pages are of the same kind.
     */
    void fillFigures(Someone preparer, Map<String, String> figures) {
        preparer.pressAt(".tasks a");
        while (preparer.page().url().contains("/county/section")) {
            if (isFirst(preparer.page().url()) || !preparer.page().url().contains("by=")) {
                fillPage(preparer, figures);
            }
            preparer.keys().to("#next").go();
            preparer.isFine();
        }
        preparer.look();
    }

    private static boolean isFirst(String address) {
        String form = catalog().forms().get(0).code();
        return Stream.of(address.split("[?&]")).anyMatch(("form=" + form)::equals);
    }

    private static Catalog catalog() {
        return Catalogs.builtIn().forPeriod(ReportingPeriod.of(PERIOD));
    }

    /** Answers every figure but those of the first section with none, without a browser. */
    void fillOtherSections() {
        Catalog catalog = catalog();
        Set<String> first =
                catalog.measuresOf(catalog.forms().get(0)).stream()
                        .map(Measure::code)
                        .collect(Collectors.toSet());
        Web web =
                Web.signedIn(
                        portal.url(""), "preparer@" + slug + ".example", Demonstration.PASSWORD);
        new Filer(web, catalog, ReportingPeriod.of(PERIOD))
                .fillIn(
                        cell ->
                                first.contains(catalog.input(cell.input()).measure())
                                                || zero(cell.toString()).isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(Answer.of(0)),
                        Answers.NONE);
    }

    /** Fills in methods, milestones and comments, each with something new. */
    void fillWords(Someone preparer) {
        assertThat(preparer.page().url()).contains("/county/methods");
        preparer.keys().to("textarea").type("Youth in foster care and on probation.");
        preparer.pressAt("#next").isFine();
        assertThat(preparer.page().url()).contains("/county/milestones");
        preparer.keys().to(".milestones__settled > summary, .milestone__more > summary");
        if (preparer.keys().isAt(".milestones__settled > summary")) {
            preparer.keys().press("Enter").press("Tab");
        }
        preparer.keys().to(".milestone__more > summary").press("Enter");
        preparer.keys().to("input[name$='.EVIDENCE']").type("Board minutes of September");
        preparer.pressAt("#next").isFine();
        assertThat(preparer.page().url()).contains("/county/words");
        preparer.keys().to("textarea").type("The team meets with every youth.");
        preparer.pressAt("#next").isFine();
        assertThat(preparer.page().url()).contains("/county/check");
    }

    /** Follows each open finding to its place and explains it, until none is left. */
    void explainAll(Someone preparer) {
        for (int left = 0; left < 80; left++) {
            if (preparer.page().locator(".banner--good").count() > 0) {
                return;
            }
            preparer.keys().to(".banner summary").press("Enter");
            preparer.pressAt(".banner li a");
            explainPage(preparer);
            preparer.pressAt("#back").isFine();
            preparer.press("Check your answers");
        }
        throw new AssertionError("still left: " + preparer.text(".banner"));
    }

    private static void explainPage(Someone preparer) {
        List<String> questions =
                preparer.page().locator("textarea[name^='why:']").all().stream()
                        .map(question -> question.getAttribute("name"))
                        .toList();
        assertThat(questions).as("to explain on %s", preparer.page().url()).isNotEmpty();
        for (String question : questions) {
            preparer.keys().to("textarea[name='" + question + "']");
            if (preparer.keys().value().isEmpty()) {
                preparer.keys().type("We checked the case files. The figure is right.");
            }
        }
    }

    /** Has one of the two officials sign. */
    Someone certify(String role) {
        Someone official = certifier(role);
        official.open("/county/home?period=" + PERIOD).press("Check your answers");
        official.sees("Go to your signature");
        official.keys().to("#agreed").press("Space");
        official.keys().to("#name").type("A. Official").to("#title").type("Director");
        return official.pressAt("#certify-action").isFine();
    }

    Someone certifier(String role) {
        return someone("certifier." + role + "@" + slug + ".example");
    }
}
