package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.csecprogress.identity.service.SignInService;
import org.csecprogress.identity.web.SignedIn;
import org.csecprogress.kernel.Actor;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInView {
    @Inject private SignInService signIn;
    @Inject private SignedIn signedIn;
    @Inject private HttpServletRequest request;

    private String username;
    private String password;

    /** Signs in and goes to the page that was asked for, or says once why not. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Optional<Actor> actor =
                username == null || password == null
                        ? Optional.empty()
                        : signIn.signIn(username, password.toCharArray(), request.getRemoteAddr());
        if (actor.isEmpty()) {
            ResourceBundle words = faces.getApplication().getResourceBundle(faces, "words");
            String sentence = words.getString("signIn.refused");
            faces.addMessage(
                    "username", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            return;
        }
        faces.getExternalContext().redirect(signedIn.begin(request, actor.get()));
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
