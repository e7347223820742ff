package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.calendar.page.Timetable;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.service.SignInService;
import org.csecprogress.identity.web.SignedIn;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInView {
    @Inject private SignInService signIn;
    @Inject private SignedIn signedIn;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;
    @Inject private HttpServletRequest request;

    private String username;
    private String password;

    /** Signs in and goes to the requested page, or shows one general error. */
    public void signIn() throws IOException {
        Optional<Actor> actor =
                username == null || password == null
                        ? Optional.empty()
                        : signIn.signIn(username, password.toCharArray(), request.getRemoteAddr());
        if (actor.isEmpty()) {
            messages.wrong("username", Sentences.ofPage().of("signIn.refused"));
            return;
        }
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(signedIn.begin(request, actor.get()));
    }

    /** Returns the dates of the next quarter; none after the last planned one. */
    public List<Stop> getStops() {
        LocalDate today = clock.today();
        return catalogs.windows()
                .next(today)
                .map(window -> Timetable.ofAll(window, today, Sentences.ofPage()))
                .orElse(List.of());
    }

    /** Returns a text about the system, with the session's idle minutes. */
    public String getAbout() {
        int minutes = request.getSession().getMaxInactiveInterval() / 60;
        return Sentences.ofPage().of("signIn.about.text", minutes);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
