package org.csecprogress.identity.session.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.calendar.page.Timetable;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.factor.service.PasskeyRequest;
import org.csecprogress.identity.provider.service.OfferedProvider;
import org.csecprogress.identity.provider.service.ProviderSignInService;
import org.csecprogress.identity.session.service.SecondStepService;
import org.csecprogress.identity.session.service.SessionService;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Sentences;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInView {
    @Inject private CatalogService catalogs;
    @Inject private SessionService sessions;
    @Inject private SecondStepService steps;
    @Inject private ProviderSignInService providers;
    @Inject private BusinessClock clock;

    private String username = "";
    private PasskeyRequest passkey;

    /** Returns the dates of the next quarter; none after the last planned one. */
    public List<Stop> getStops() {
        LocalDate today = clock.today();
        return catalogs.windows()
                .next(today)
                .map(window -> Timetable.ofAll(window, today, Sentences.ofPage()))
                .orElse(List.of());
    }

    /** Returns what to ask the browser for; null if the portal has no address for passkeys. */
    public PasskeyRequest getPasskey() {
        if (passkey == null) {
            passkey = steps.passkey().orElse(null);
        }
        return passkey;
    }

    /** Returns the identity providers with which people may sign in. */
    public List<OfferedProvider> getProviders() {
        return providers.offered();
    }

    /** Returns a text about the system, with the session's idle minutes. */
    public String getAbout() {
        return Sentences.ofPage().of("signIn.about.text", sessions.limits().idle().toMinutes());
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }
}
