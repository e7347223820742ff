package org.csecprogress.identity.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.forgotten.service.ForgottenPasswordService;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.page.ForgottenView;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.request.web.Cookies;

/** Lets people choose a new password who have shown link and factor. */
@WebServlet(NewPasswordServlet.PATH)
public class NewPasswordServlet extends HttpServlet {
    static final String PATH = "/forgotten/password";

    /** Says that link and factor were shown. */
    static final String COOKIE = "csec-forgotten";

    private static final long serialVersionUID = 1L;

    @Inject private transient ForgottenPasswordService forgotten;
    @Inject private transient Cookies cookies;
    @Inject private transient FormToken tokens;
    @Inject private transient EntrancePages pages;
    @Inject private transient EntranceView entrance;
    @Inject private transient ForgottenView view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Problem> problem = problem(request);
        if (problem.isEmpty()) {
            cookies.remove(response, COOKIE);
            response.sendRedirect("/sign-in?" + SignInServlet.CHANGED);
        } else {
            entrance.refuse(List.of(problem.get()));
            show(request, response);
        }
    }

    /** Stores the password, or returns why it cannot be used. */
    private Optional<Problem> problem(HttpServletRequest request) {
        if (!tokens.isRight(request)) {
            return Optional.of(Problem.of("", "signIn.old"));
        }
        String password = Entering.typed(request, "password");
        return password.equals(Entering.typed(request, "again"))
                ? forgotten.choose(ticket(request), password)
                : Optional.of(Problem.of("again", "password.different"));
    }

    private String ticket(HttpServletRequest request) {
        return cookies.get(request, COOKIE).orElse("");
    }

    /** Shows the form, or responds with 404 if it is too late for it. */
    private void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<String> username = forgotten.proved(ticket(request));
        username.ifPresent(view::choose);
        if (username.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        pages.show(username.isEmpty() ? "forgotten-over" : "forgotten-password", request, response);
    }
}
