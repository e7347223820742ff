package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Alameda files a quarter that no other test uses. Each test builds on the one before. */
@DisplayName("A rule about steps and contradictory files")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StepRulesIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2020Q3");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final Portal PORTAL = Portal.shared();

    private static Story story;
    private static Filer filer;

    @BeforeAll
    static void signIn() {
        story = new Story(PORTAL.url(""), PERIOD);
        filer = new Filer(preparer(), CATALOG, PERIOD);
    }

    private static Web preparer() {
        return story.as(People.PREPARER);
    }

    private static HtmlForm start() {
        return preparer().form(filer.address("home"), "start");
    }

    @Test
    @Order(1)
    @DisplayName("is that a filing has no page and cannot be opened until its quarter ends")
    void opensAfterItsEnd() {
        ReportingPeriod now = ReportingPeriod.containing(LocalDate.now(CaliforniaTime.ZONE));
        String page = "/county/home?period=" + now;
        assertThat(preparer().get(page).statusCode()).isEqualTo(404);
        Forgery.assertNothingIsWritten(
                PORTAL,
                "a quarter that has not ended",
                () -> preparer().post(page, Forgery.forged(start(), start(), "open")));
    }

    @Test
    @Order(2)
    @DisplayName("is that a quarter has one filing, so a second opener is led to the first")
    void opensOnce() {
        HtmlForm first = start();
        HtmlForm second = start();
        Filer.go(preparer().press(first, "open"));
        Forgery.assertNothingIsWritten(
                PORTAL,
                "a second filing",
                () -> {
                    HttpResponse<String> answer = preparer().press(second, "open");
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body())
                            .contains(filer.address("check").replace("&", "&amp;"));
                    return answer;
                });
    }

    @Test
    @Order(3)
    @DisplayName("is that a file may state a computed figure only if its parts give the same")
    void statesWhatItGives() {
        assertThat(send("VC-07,12", "VC-01,9", "VC-06,4").body())
                .contains("is worked out as 13; the file says 12. Correct the figures that it is");
        assertThat(Filer.go(send("VC-01,9", "VC-06,4", "VC-07,13"))).contains("view=preview");
        String fine = preparer().get(filer.address("workbook") + "&view=preview").body();
        assertThat(fine).contains("would change 2 figures");
        assertThat(send("PL-03,2", "PL-01,4", "PL-02,1").body())
                .contains("is worked out as 3; the file says 2. Correct the figures that it is");
        assertThat(send("PL-03,3", "PL-01,4").body())
                .contains("An empty cell. The portal calculates this figure from others.");
    }

    private static HttpResponse<String> send(String... lines) {
        String table = preparer().get(filer.address("workbook.csv")).body();
        String stamp = table.lines().findFirst().orElseThrow();
        HtmlForm form = preparer().form(filer.address("workbook"), "upload");
        String text = stamp + "\nCode,This quarter\n" + String.join("\n", lines) + "\n";
        return preparer().press(form, "book-upload", "file", text);
    }

    @Test
    @Order(4)
    @DisplayName("is that both agencies certify, and nobody certifies what they entered")
    void certifies() throws SQLException {
        Answers answers = Story.answers(CATALOG);
        filer.fillIn(answers::figure, answers);
        filer.explain();
        edited("insert into editor (submission_id, account_id)");
        Web certifier = story.as(People.CERTIFIER_CWS);
        assertThat(Filer.complaints(certifier.press(signed(certifier), "certify-action").body()))
                .contains("You entered figures in this filing, so someone else certifies it.");
        edited("delete from editor where (submission_id, account_id) in");
        Web probation = story.as(People.CERTIFIER_PROB);
        String awaited = "Probation has not certified yet. Both agencies certify before";
        assertThat(probation.get(filer.address("check")).body()).doesNotContain(awaited);
        Filer.go(certifier.press(signed(certifier), "certify-action"));
        assertThat(probation.get(filer.address("check")).body()).contains(awaited);
        Filer.go(probation.press(signed(probation), "certify-action"));
        assertThat(probation.get(filer.address("check")).body())
                .doesNotContain(awaited)
                .contains("take-back");
    }

    private static HtmlForm signed(Web certifier) {
        return certifier
                .form(filer.address("check"), "sign")
                .set("agreed", "true")
                .set("name", "A. Official")
                .set("title", "Director");
    }

    /** Sets whether the certifier has entered figures of the filing. */
    private static void edited(String what) throws SQLException {
        String both =
                " (select s.id, a.id from submission s, account a where s.open_key = ? and"
                        + " a.username = ?)";
        try (Connection connection = PORTAL.database().connect();
                PreparedStatement statement = connection.prepareStatement(what + both)) {
            statement.setString(1, PERIOD + "-01");
            statement.setString(2, People.CERTIFIER_CWS.username());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
