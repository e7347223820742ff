package org.csecprogress.identity.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.csecprogress.identity.forgotten.service.ForgottenPasswordService;
import org.csecprogress.identity.session.page.EntranceView;
import org.csecprogress.identity.session.page.ForgottenView;
import org.csecprogress.kernel.Problem;

/** Takes the address of somebody who has forgotten the password, and always answers the same. */
@WebServlet(ForgottenServlet.PATH)
public class ForgottenServlet extends HttpServlet {
    static final String PATH = "/forgotten";

    private static final long serialVersionUID = 1L;

    @Inject private transient ForgottenPasswordService forgotten;
    @Inject private transient Entering entering;
    @Inject private transient FormToken tokens;
    @Inject private transient EntrancePages pages;
    @Inject private transient EntranceView entrance;
    @Inject private transient ForgottenView view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        pages.show("forgotten", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String username = Entering.typed(request, "username").strip();
        view.keep(username);
        if (!tokens.isRight(request)) {
            entrance.refuse(List.of(Problem.of("", "signIn.old")));
        } else if (username.indexOf('@') < 1) {
            entrance.refuse(List.of(Problem.of("username", "account.username.format")));
        } else {
            forgotten.ask(username, entering.place(request));
            view.sent();
        }
        pages.show("forgotten", request, response);
    }
}
