package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.assertNothingIsWritten;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Alameda files quarters that no other test uses, one for each test. */
@DisplayName("A rule about the steps of a filing")
class StepRulesIT {
    private static final Portal PORTAL = Portal.shared();
    private static final Story STORY = new Story(PORTAL.url(""));
    private static final ReportingPeriod NOT_BEGUN = ReportingPeriod.of("2020Q4");
    private static final ReportingPeriod OPENED = ReportingPeriod.of("2021Q1");
    private static final ReportingPeriod SIGNED = ReportingPeriod.of("2021Q2");

    private static Web as(People.Person person) {
        return STORY.as(person);
    }

    private static Filer filer(ReportingPeriod period) {
        Catalog catalog = Catalogs.builtIn().forPeriod(period);
        return new Filer(as(People.PREPARER), catalog, period);
    }

    private static HtmlForm start(ReportingPeriod period) {
        return as(People.PREPARER).form(filer(period).address("home"), "start");
    }

    private static FilingBuilder alameda(ReportingPeriod period) {
        return Filings.of(PORTAL).aFiling().of("Alameda").in(period.toString());
    }

    @Test
    @Proves("ASVS 2.3.2")
    @DisplayName("is that a filing has no page and cannot be opened until its quarter ends")
    void opensAfterItsEnd() {
        Web preparer = as(People.PREPARER);
        ReportingPeriod now = ReportingPeriod.containing(LocalDate.now(CaliforniaTime.ZONE));
        String page = "/county/home?period=" + now;
        assertThat(preparer.get(page).statusCode()).isEqualTo(404);
        // Only a page of the quarter itself could open it, and it has none.
        HtmlForm form = start(NOT_BEGUN);
        HtmlForm own = preparer.form("/notices", Forgery.OWN_FORM);
        assertNothingIsWritten(
                PORTAL,
                "a quarter that has not ended",
                () -> preparer.post(page, Forgery.forged(form, own, "open")));
    }

    @Test
    @DisplayName("is that a quarter has one filing, so a second opener is led to the first")
    void opensOnce() {
        HtmlForm late = start(OPENED);
        Filings.of(PORTAL).add(alameda(OPENED).opened());
        assertNothingIsWritten(
                PORTAL,
                "a second filing",
                () -> {
                    HttpResponse<String> answer = as(People.PREPARER).press(late, "open");
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body())
                            .contains(filer(OPENED).address("check").replace("&", "&amp;"));
                    return answer;
                });
    }

    @Test
    @Proves("ASVS 2.3.5")
    @DisplayName("is that both agencies certify, and nobody certifies what they entered")
    void certifies() {
        Filings filings = Filings.of(PORTAL);
        filings.add(
                alameda(SIGNED)
                        .complete()
                        .explained(List.of("Q-06|VC-01"))
                        .enteredBy(filings.crew().certifier(Staff.county("Alameda"), Agency.CWS)));
        String check = filer(SIGNED).address("check");
        Web welfare = as(People.CERTIFIER_CWS);
        assertThat(Filer.complaints(welfare.press(signed(welfare, check), "certify-action").body()))
                .contains("You entered figures in this filing, so someone else certifies it.");
        String awaited = "Child welfare has not certified yet. Both agencies certify before";
        Web probation = as(People.CERTIFIER_PROB);
        HtmlForm sign = signed(probation, check);
        assertThat(welfare.get(check).body()).doesNotContain(awaited);
        assertThat(Filer.go(probation.press(sign, "certify-action"))).isEqualTo(check);
        assertThat(welfare.get(check).body()).contains(awaited, "id=\"sign\"");
    }

    private static HtmlForm signed(Web certifier, String check) {
        return certifier
                .form(check, "sign")
                .set("agreed", "true")
                .set("name", "A. Official")
                .set("title", "Director");
    }
}
