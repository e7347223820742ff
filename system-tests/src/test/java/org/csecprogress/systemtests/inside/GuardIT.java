package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.TokenRequest;
import org.csecprogress.identity.service.AccessTokenService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.review.service.CountyPreviewService;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.CommentaryService;
import org.csecprogress.release.text.service.TextReviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Calls services in roles that they refuse, which no specification in memory can show. */
@Proves("ASVS 8.3.1")
@DisplayName("Inside the server, the guard")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class GuardIT {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final ReleaseNumber NUMBER = new ReleaseNumber(PERIOD, 1);
    private static final TextAuthor AUTHOR = TextAuthor.of(YUBA);
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor CERTIFIER = Staff.certifier(YUBA, Agency.CWS);

    @Inject private TextReviewService texts;
    @Inject private CommentaryService commentaries;
    @Inject private CountyPreviewService previews;
    @Inject private AccessTokenService tokens;

    private static void refuses(Executable call) {
        assertThrows(ForbiddenException.class, call);
    }

    @Test
    @DisplayName("lets only the disclosure officer decide on public texts")
    void deciding() {
        for (Actor other : List.of(Staff.PUBLISHER, Staff.REVIEWER, PREPARER)) {
            refuses(() -> texts.passUnflagged(other, NUMBER, AUTHOR, ""));
            refuses(
                    () ->
                            texts.decide(
                                    other, NUMBER, AUTHOR, "NAR.DATA", "", TextVerdict.PASSED, ""));
        }
        for (Actor other : List.of(Staff.REVIEWER, PREPARER)) {
            refuses(() -> texts.look(other, NUMBER, AUTHOR));
        }
    }

    @Test
    @DisplayName("lets only the publisher write CDSS's texts")
    void writing() {
        LocalText words = new LocalText("More.", "M\u00e1s.");
        for (Actor other : List.of(Staff.DISCLOSURE, Staff.REVIEWER, PREPARER)) {
            refuses(() -> commentaries.save(other, NUMBER, 3, "", words));
        }
    }

    @Test
    @DisplayName("shows a county's preview to none of the state's staff")
    void previewing() {
        for (Actor other : Staff.ofTheState()) {
            refuses(() -> previews.of(other, YUBA, PERIOD));
        }
    }

    @Test
    @DisplayName("lets only a preparer create an access token")
    void creatingTokens() {
        TokenRequest wanted = new TokenRequest("Case system", "30");
        for (Actor other : List.of(CERTIFIER, Staff.REVIEWER, Staff.ADMIN)) {
            refuses(() -> tokens.make(other, YUBA, wanted));
        }
    }
}
