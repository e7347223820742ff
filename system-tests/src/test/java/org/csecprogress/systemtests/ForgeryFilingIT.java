package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.forged;
import static org.csecprogress.systemtests.Forgery.refused;
import static org.csecprogress.systemtests.Forgery.written;
import static org.csecprogress.systemtests.Sessions.again;
import static org.csecprogress.systemtests.Sessions.as;

import java.net.http.HttpResponse;
import java.util.List;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks the answers of a filing that Alameda prepares. */
@DisplayName("Nothing is written by a button of a filing")
class ForgeryFilingIT {
    private static final String QUARTER = "2025Q2";

    private static AttackedFiling filing;
    private static AttackedFiling ofYuba;

    @BeforeAll
    static void store() {
        filing = AttackedFiling.of("Alameda", QUARTER, FilingBuilder::complete);
        // Of another quarter: it could be written, for Yuba itself.
        ofYuba = AttackedFiling.of("Yuba", "2022Q1", FilingBuilder::opened);
    }

    private static HtmlForm figures() {
        return filing.figures(People.PREPARER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "keep"})
    @Proves("ASVS 3.5.1")
    @DisplayName("sent from another session, or without its state")
    void otherSession(String button) {
        HtmlForm figures = figures();
        Web again = again(People.PREPARER);
        Web nobody = new Web(Portal.shared().url(""));
        refused("a second session", () -> again.press(figures, button));
        refused("no session", () -> nobody.press(figures, button));
        HtmlForm stateless = figures.copy().force("jakarta.faces.ViewState");
        refused("no state", () -> as(People.PREPARER).press(stateless, button));
    }

    @Test
    @DisplayName("unless it is pressed by its preparer on the page that has it")
    void itsOwn() {
        HtmlForm other = figures().set("ID-01", "7");
        written("a save", () -> as(People.PREPARER).press(other, "save"));
    }

    @Test
    @DisplayName("of a page that the server has forgotten, and its sender is told so")
    void forgottenPage() {
        HttpResponse<String> answer = again(People.PREPARER).press(figures(), "save");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This page is out of date");
    }

    @Test
    @DisplayName("that changes nothing, so that certifications stay valid")
    void unchanged() {
        Web preparer = as(People.PREPARER);
        for (String page : List.of(filing.section(), filing.address("totals"))) {
            HtmlForm form = preparer.form(page, "figures");
            for (String button : List.of("save", "check", "back", "keep")) {
                refused(button, () -> preparer.press(form.copy(), button));
            }
            HtmlForm pasted = form.copy().force("block", "5\n6\n").force("from", "ID-01");
            refused("a preview", () -> preparer.press(pasted, "preview"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "keep"})
    @Proves("ASVS 8.2.1")
    @DisplayName("of another role")
    void otherRole(String button) {
        HtmlForm figures = figures();
        HtmlForm sign = as(People.CERTIFIER_CWS).form(filing.address("withdrawal"), "act");
        refused(
                "a certifier",
                () ->
                        as(People.CERTIFIER_CWS)
                                .post("/county/section", forged(figures.copy(), sign, button)));
        Web reviewer = again(People.REVIEWER);
        HtmlForm own = Forgery.pageOf(People.REVIEWER);
        refused(
                "a reviewer without an entry",
                () -> reviewer.post("/county/section", forged(figures.copy(), own, button)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "keep"})
    @Proves({"ASVS 8.2.2", "ASVS 8.4.1"})
    @DisplayName("of another county")
    void otherCounty(String button) {
        Web yuba = as(People.OTHER_COUNTY);
        HtmlForm state = yuba.form(filing.address("home"), "start");
        HtmlForm sent = figures().force("county", "01");
        refused("Alameda's", () -> yuba.post("/county/section", forged(sent, state, button)));
    }

    @Test
    @DisplayName(
            "for a workbook that someone else uploaded or that was uploaded in another session")
    void otherWorkbook() {
        String page = filing.address("workbook");
        HtmlForm upload = as(People.PREPARER).form(page, "upload");
        HtmlForm confirm = uploaded(upload);
        HtmlForm mine = again(People.PREPARER).form(page, "upload");
        refused(
                "another session's workbook",
                () ->
                        again(People.PREPARER)
                                .post(mine.action(), forged(confirm.copy(), mine, "book-save")));
        HtmlForm theirs = as(People.OTHER_COUNTY).form(ofYuba.address("workbook"), "upload");
        refused(
                "another county's workbook",
                () ->
                        as(People.OTHER_COUNTY)
                                .post(page, forged(confirm.copy(), theirs, "book-save")));
        HtmlForm sign = as(People.CERTIFIER_CWS).form(filing.address("withdrawal"), "act");
        refused(
                "a certifier saves a workbook",
                () ->
                        as(People.CERTIFIER_CWS)
                                .post(page, forged(confirm.copy(), sign, "book-save")));
        written("the workbook", () -> as(People.PREPARER).press(confirm, "book-save"));
        refused("a form without its file", () -> as(People.PREPARER).press(upload, "book-upload"));
    }

    private static HtmlForm uploaded(HtmlForm upload) {
        ReportingPeriod period = ReportingPeriod.of(QUARTER);
        int version = Catalogs.builtIn().forPeriod(period).version();
        String text = Stamp.of(filing.submission().county(), period, version).written();
        HttpResponse<String> sent =
                as(People.PREPARER)
                        .press(
                                upload.copy(),
                                "book-upload",
                                "file",
                                text + "\nCode,This quarter\nID-02,7");
        return as(People.PREPARER).form(Filer.go(sent), "confirm");
    }
}
