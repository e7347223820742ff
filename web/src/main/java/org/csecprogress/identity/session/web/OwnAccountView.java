package org.csecprogress.identity.session.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.service.OpenSession;
import org.csecprogress.identity.session.service.OwnAccountService;
import org.csecprogress.identity.session.service.OwnPasswordService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The page on which people see where they are signed in and change their password. */
@Named
@ViewScoped
public class OwnAccountView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private CurrentSession session;
    @Inject private OwnAccountService own;
    @Inject private OwnPasswordService passwords;
    @Inject private PageMessages messages;

    private String username = "";
    private transient List<AccountSession> sessions;
    private transient String typed;
    private transient String password;
    private transient String again;

    /** Reads whose account it is. */
    public void open() {
        username = own.username(current.get());
    }

    /** Returns where its owner is signed in. */
    public List<AccountSession> getSessions() {
        if (sessions == null) {
            sessions = own.sessions(current.get());
        }
        return sessions;
    }

    /** Whether it is the session of this page. */
    public boolean isThis(AccountSession line) {
        return line.id() == id();
    }

    private long id() {
        return session.get()
                .map(OpenSession::id)
                .orElseThrow(() -> new NotFoundException("session"));
    }

    /** Ends another session. */
    public void end(long other) {
        own.end(current.get(), other);
        sessions = null;
        messages.tell(Sentences.ofPage().of("myAccount.sessions.ended"));
        messages.goOnAt("sessions-h");
    }

    /** Ends all other sessions. */
    public void endOthers() {
        int ended = own.endOthers(current.get(), id());
        sessions = null;
        messages.tell(Sentences.ofPage().of("myAccount.sessions.others.done", ended));
        messages.goOnAt("sessions-h");
    }

    /** Ends all other sessions and tells administrators that somebody else was there. */
    public void doubt() {
        own.doubt(current.get(), id());
        sessions = null;
        messages.tell(Sentences.ofPage().of("myAccount.notMe.done"));
        messages.goOnAt("current");
    }

    /** Changes the password, or shows the problem. */
    public void changePassword() {
        String next = Objects.requireNonNullElse(password, "");
        Optional<Problem> problem =
                next.equals(again)
                        ? passwords.changePassword(
                                current.get(), id(), Objects.requireNonNullElse(typed, ""), next)
                        : Optional.of(Problem.of("again", "password.different"));
        if (problem.isPresent()) {
            messages.wrong(problem.get());
        } else {
            sessions = null;
            messages.tell(Sentences.ofPage().of("myAccount.password.done"));
        }
    }

    /** Returns the name with which its owner signs in. */
    public String getUsername() {
        return username;
    }

    /** Returns the rules for passwords, as a sentence. */
    public String getHint() {
        return Sentences.ofPage().of("password.hint", PasswordRules.SHORTEST);
    }

    public String getCurrent() {
        return typed;
    }

    public void setCurrent(String current) {
        typed = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
