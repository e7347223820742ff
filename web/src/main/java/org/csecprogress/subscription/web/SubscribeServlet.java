package org.csecprogress.subscription.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.request.web.Caller;
import org.csecprogress.subscription.page.SubscribeView;
import org.csecprogress.subscription.page.SubscribeView.Step;
import org.csecprogress.subscription.service.SubscriptionService;

/**
 * Takes the address of somebody who wants mail, and always answers the same. It needs no session
 * and no proof of where the form was: a program may send it as well, and is slowed down.
 */
@WebServlet({"/subscribe", "/es/subscribe"})
public class SubscribeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient SubscriptionService service;
    @Inject private transient SubscribeView view;
    @Inject private transient SubscribePages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        pages.show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String typed = SubscribePages.typed(request, "address").strip();
        Optional<Problem> problem =
                service.isOffered()
                        ? service.ask(typed, Caller.addressOf(request))
                        : Optional.empty();
        if (problem.isPresent()) {
            view.refuse(problem.get().key(), typed);
        } else if (service.isOffered()) {
            view.show(Step.ASKED);
        }
        pages.show(request, response);
    }
}
