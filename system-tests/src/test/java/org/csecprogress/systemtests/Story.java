package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A quarter from opening to publication, played over HTTP by {@link People} through the portal's
 * forms only.
 */
final class Story {
    /** The officer's decision about tables that score above the guidelines' limit. */
    static final String DECISION =
            "Counts of 1 to 10 are withheld whatever the score, and the audit is passed.";

    /** The quarter that Alameda files and the state publishes. */
    static final ReportingPeriod FILED = ReportingPeriod.of("2025Q4");

    /** The quarter that Alameda has begun. */
    static final ReportingPeriod BEGUN = ReportingPeriod.of("2026Q1");

    /** The quarter that only Yuba has begun. */
    static final ReportingPeriod ELSEWHERE = ReportingPeriod.of("2025Q3");

    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(FILED);

    private static boolean played;

    private final String base;
    private final ReportingPeriod period;
    private final Map<People.Person, Web> people = new HashMap<>();

    /** Creates the story of {@link #FILED}. */
    Story(String base) {
        this(base, FILED);
    }

    Story(String base, ReportingPeriod period) {
        this.base = base;
        this.period = period;
    }

    /** Plays everything once on the portal that the tests of a run share. */
    static synchronized void onShared() {
        if (!played) {
            Story story = new Story(Portal.shared().url(""));
            story.file();
            story.approve();
            story.publish();
            new Filer(story.as(People.PREPARER), CATALOG, BEGUN).open();
            new Filer(story.as(People.OTHER_COUNTY), CATALOG, ELSEWHERE).open();
            played = true;
        }
    }

    /** Returns the client of a person, signed in at first use. */
    Web as(People.Person person) {
        return people.computeIfAbsent(person, p -> Web.signedIn(base, p));
    }

    /** Files for Alameda, with both signatures. */
    void file() {
        Filer filer = fillIn();
        filer.certify(as(People.CERTIFIER_CWS));
        filer.certify(as(People.CERTIFIER_PROB));
    }

    /** Opens Alameda's filing, fills it in completely and explains. */
    Filer fillIn() {
        Filer filer = new Filer(as(People.PREPARER), CATALOG, period);
        filer.open();
        Answers answers = answers(CATALOG);
        filer.fillIn(answers::figure, answers);
        filer.explain();
        return filer;
    }

    /** Returns made-up answers of Alameda to the whole catalogue. */
    static Answers answers(Catalog catalog) {
        return DemoGenerator.builtIn(Counties.builtIn(), Populations.builtIn())
                .answers(catalog, new CountyCode("01"), FILED, Map.of());
    }

    static String review(ReportingPeriod period) {
        return "/state/submission?county=01&period=" + period;
    }

    /** Begins the review and approves. */
    void approve() {
        ReviewPage.begin(as(People.REVIEWER), review(period));
        ReviewPage.approve(as(People.REVIEWER), review(period));
    }

    String release() {
        return "/state/release?number=" + period + "-r1";
    }

    String texts() {
        return "/state/texts?number=" + period + "-r1&county=01";
    }

    String commentary() {
        return "/state/commentary?number=" + period + "-r1&section=3";
    }

    /** Approves the unflagged texts as the disclosure officer, then the others. */
    void passTexts() {
        Web officer = as(People.DISCLOSURE);
        for (HtmlForm form = officer.form(texts(), "texts");
                pass(form).isPresent();
                form = officer.form(texts(), "texts")) {
            Filer.go(officer.press(form, pass(form).orElseThrow()));
        }
    }

    private static Optional<String> pass(HtmlForm form) {
        return form.buttonOf("passAll").or(() -> form.buttonOf("pass"));
    }

    /** Opens and signs the release as each of the three signatories. */
    void sign() {
        for (People.Person person : List.of(People.STATISTICS, People.LEGAL, People.DEPARTMENT)) {
            open(as(person));
            Filer.go(press(person, "sign"));
        }
    }

    /** Opens the pages that must be opened before signing, clearing or publishing. */
    void open(Web web) {
        String number = period + "-r1";
        for (String page :
                List.of(
                        "/state/preview?number=" + number,
                        "/state/preview?number=" + number + "&lang=es",
                        "/state/disclosure?release=" + number)) {
            assertThat(web.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    /** Freezes, builds, signs, clears and publishes the quarter. */
    void publish() {
        build();
        passTexts();
        sign();
        open(as(People.DISCLOSURE));
        Filer.go(clear());
        Web publisher = as(People.PUBLISHER);
        open(publisher);
        HtmlForm form = publisher.form(release(), "publish-form");
        form.set("read", "true").set("typed", period + "-r1");
        assertThat(publisher.get(release()).body()).contains("Publish now");
        Filer.go(publisher.press(form, "publish"));
        assertThat(publisher.get("/report/latest").statusCode()).isEqualTo(200);
    }

    /** Clears the release as the disclosure officer, with the decision that it needs. */
    private HttpResponse<String> clear() {
        Web officer = as(People.DISCLOSURE);
        HtmlForm form = officer.form(release(), "clear-form").set("decision", DECISION);
        return officer.press(form, "clear-release");
    }

    /** Puts the protection of figures into force as officer and publisher, unless it is already. */
    private void agree() {
        for (People.Person person : List.of(People.DISCLOSURE, People.PUBLISHER)) {
            HtmlForm form = as(person).form("/state/protection", "protection");
            while (form.buttonOf("agree").isPresent()) {
                Filer.go(as(person).press(form, form.buttonOf("agree").orElseThrow()));
                form = as(person).form("/state/protection", "protection");
            }
        }
    }

    /** Freezes the quarter and builds its tables as the publisher. */
    void build() {
        agree();
        Web publisher = as(People.PUBLISHER);
        HtmlForm freeze = publisher.form("/state/freeze?period=" + period, "freeze");
        Filer.go(publisher.press(freeze, "freeze-now"));
        Filer.go(press(People.PUBLISHER, "build"));
        awaitBuild(publisher);
    }

    /** Polls the release's page until the build has ended. */
    private void awaitBuild(Web publisher) {
        Instant last = Instant.now().plus(Patience.WORK);
        while (publisher.get(release()).body().contains("id=\"work\"")) {
            assertThat(Instant.now()).as("the build has ended").isBefore(last);
        }
    }

    /** Presses the button of an act of the release, which has a form of its own. */
    private HttpResponse<String> press(People.Person person, String act) {
        return as(person).press(as(person).form(release(), act + "-form"), act);
    }
}
