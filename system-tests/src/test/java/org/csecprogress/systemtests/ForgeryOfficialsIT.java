package org.csecprogress.systemtests;

import static org.csecprogress.systemtests.Forgery.forged;
import static org.csecprogress.systemtests.Forgery.refused;
import static org.csecprogress.systemtests.Forgery.written;
import static org.csecprogress.systemtests.Sessions.as;

import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.kernel.Agency;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Attacks what the officials of Alameda decide: signatures, recalls and withdrawals. */
@DisplayName("Nothing is written by a button of an official")
class ForgeryOfficialsIT {
    /** The finding that a large county explains if it counted nobody. */
    private static final List<String> ALL_ZERO = List.of("Q-06|VC-01");

    /** A complete draft, which gives the forms that other filings no longer show. */
    private static AttackedFiling draft;

    @BeforeAll
    static void store() {
        draft = AttackedFiling.of("Alameda", "2022Q1", each -> each.complete().explained(ALL_ZERO));
    }

    @Test
    @DisplayName("pressed by a preparer instead of the official")
    void otherRole() {
        AttackedFiling filing =
                AttackedFiling.of("Alameda", "2022Q2", each -> each.complete().explained(ALL_ZERO));
        HtmlForm sign = filing.signature(People.CERTIFIER_CWS);
        HtmlForm own = filing.figures(People.PREPARER);
        refused(
                "a preparer signs",
                () ->
                        as(People.PREPARER)
                                .post("/county/check", forged(sign.copy(), own, "certify-action")));
        written("the official signs", () -> as(People.CERTIFIER_CWS).press(sign, "certify-action"));
    }

    @Test
    @DisplayName("for the other agency, by which the filing would be submitted")
    void otherAgency() {
        AttackedFiling signed =
                AttackedFiling.of(
                        "Alameda", "2022Q3", filing -> filing.complete().certified(Agency.CWS));
        Web certifier = as(People.CERTIFIER_CWS);
        HtmlForm left = certifier.form(signed.address("withdrawal"), "act");
        HtmlForm sign = draft.signature(People.CERTIFIER_CWS).force("agency", "PROB");
        refused(
                "one agency for both",
                () -> certifier.post("/county/check", forged(sign, left, "certify-action")));
    }

    @Test
    @DisplayName("for withdrawing a filing, by someone who may not or before it was requested")
    void withdrawal() {
        AttackedFiling filing = AttackedFiling.of("Alameda", "2022Q4", FilingBuilder::opened);
        AttackedFiling ofYuba = AttackedFiling.of("Yuba", "2022Q4", FilingBuilder::opened);
        String page = filing.address("withdrawal");
        Web certifier = as(People.CERTIFIER_CWS);
        HtmlForm ask = certifier.form(page, "act").set("reason", "No.");
        HtmlForm own = as(People.PREPARER).form(filing.section(), "figures");
        HtmlForm theirs = as(People.OTHER_COUNTY).form(ofYuba.section(), "figures");
        List<String> buttons =
                List.of("withdraw-ask", "withdraw-agree", "withdraw-refuse", "withdraw-undo");
        for (String button : buttons) {
            refused(
                    "a preparer: " + button,
                    () -> as(People.PREPARER).post(page, forged(ask.copy(), own, button)));
            refused(
                    "another county: " + button,
                    () -> as(People.OTHER_COUNTY).post(page, forged(ask.copy(), theirs, button)));
        }
        for (String button : buttons.subList(1, buttons.size())) {
            refused("nobody asked: " + button, () -> certifier.press(ask, button));
        }
        written("an official asks", () -> certifier.press(ask, "withdraw-ask"));
    }

    @Test
    @DisplayName("of the county once the filing is submitted, or of its recall during the review")
    void submitted() {
        AttackedFiling sent = signedOnce("2023Q1");
        AttackedFiling inReview = signedOnce("2023Q2");
        AttackedFiling open = AttackedFiling.of("Alameda", "2024Q2", FilingBuilder::opened);
        Web preparer = as(People.PREPARER);
        HtmlForm other = open.figures(People.PREPARER);
        written("saving a filing that is open", () -> preparer.press(other, "save"));
        HtmlForm back = sign(sent);
        HtmlForm late = sign(inReview);
        Web reviewer = as(People.REVIEWER);
        Filer.done(reviewer.press(reviewer.form(inReview.review(), "start-form"), "start"));
        Web probation = as(People.CERTIFIER_PROB);
        refused("recalling in review", () -> probation.press(late, "take-back-action"));
        written("recalling before", () -> probation.press(back, "take-back-action"));
    }

    private static AttackedFiling signedOnce(String quarter) {
        return AttackedFiling.of(
                "Alameda",
                quarter,
                filing -> filing.complete().explained(ALL_ZERO).certified(Agency.CWS));
    }

    /** Signs a filing for probation while a preparer has it open, and returns the recall. */
    private static HtmlForm sign(AttackedFiling filing) {
        Web probation = as(People.CERTIFIER_PROB);
        HtmlForm figures = filing.figures(People.PREPARER);
        HtmlForm sign = filing.signature(People.CERTIFIER_PROB);
        written("signing " + filing.quarter(), () -> probation.press(sign, "certify-action"));
        for (String button : List.of("save", "keep")) {
            refused(
                    button + " " + filing.quarter(),
                    () -> as(People.PREPARER).press(figures, button));
        }
        refused("signing again", () -> probation.press(sign, "certify-action"));
        return probation.form(filing.address("check"), "take-back").set("reason", "No.");
    }
}
