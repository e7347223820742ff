package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.filing.overview.service.FilingOverviewService;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.service.SignInPlace;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.identity.session.service.SignInService;
import org.csecprogress.identity.session.service.SignInTry;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the services")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class ServicesIT {
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final ReportingPeriod SUMMER = ReportingPeriod.of("2025Q3");
    private static final Actor PREPARER =
            new Actor(1, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, ALAMEDA, null)));
    private static final Actor REVIEWER =
            new Actor(2, "R", Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));

    private static final Actor PUBLISHER =
            new Actor(3, "U", Set.of(new Actor.Grant(Role.STATE_PUBLISHER, null, null)));

    @Inject private SignInService signIn;
    @Inject private FilingService filings;
    @Inject private FilingOverviewService overviews;

    @Test
    @DisplayName("refuse a call without the role")
    void guarded() {
        assertThrows(ForbiddenException.class, () -> overviews.of(Actor.NOBODY, ALAMEDA, SUMMER));
        assertThrows(ForbiddenException.class, () -> overviews.of(PUBLISHER, ALAMEDA, SUMMER));
    }

    @Test
    @DisplayName("show a reviewer no filing of a county that they are not entering for it")
    void noEntry() {
        assertThrows(NotFoundException.class, () -> overviews.of(REVIEWER, ALAMEDA, SUMMER));
        assertTrue(filings.find(REVIEWER, ALAMEDA, SUMMER).isEmpty());
        assertFalse(filings.mayPrepare(REVIEWER, ALAMEDA, SUMMER));
    }

    @Test
    @DisplayName("show a county its own quarters and nobody else's")
    void ownCounty() {
        assertFalse(overviews.of(PREPARER, ALAMEDA, SUMMER).isEmpty());
        assertThrows(RuntimeException.class, () -> overviews.of(PREPARER, YUBA, SUMMER));
    }

    @Test
    @DisplayName("let no unknown person sign in")
    void unknown() {
        SignInTry unknown =
                new SignInTry(
                        "nobody@nowhere.example",
                        "secret",
                        new SignInPlace("127.0.0.1", "", Device.of(null)));
        assertTrue(signIn.signIn(unknown) instanceof SignInResult.Refused);
    }
}
