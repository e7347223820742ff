package org.csecprogress.subscription.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.csecprogress.subscription.page.SubscribeView;
import org.csecprogress.subscription.page.SubscribeView.Step;
import org.csecprogress.subscription.service.SubscriptionService;

/**
 * The pages of the links in mail. Opening one changes nothing, because scanners of mail open every
 * link; its button does, and so does a mail program by RFC 8058, with the same request.
 */
@WebServlet({
    "/subscribe/confirm",
    "/subscribe/leave",
    "/es/subscribe/confirm",
    "/es/subscribe/leave"
})
public class SubscriberLinkServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient SubscriptionService service;
    @Inject private transient SubscribeView view;
    @Inject private transient SubscribePages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = SubscribePages.typed(request, "token");
        boolean confirms = isConfirming(request);
        boolean counts = confirms ? service.isConfirming(token) : service.isLeaving(token);
        if (counts) {
            view.show(confirms ? Step.CONFIRM : Step.LEAVE, token);
            SubscribePages.keep(request, token);
        } else {
            over(response);
        }
        pages.show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = SubscribePages.typed(request, "token");
        boolean confirms = isConfirming(request);
        boolean counts = confirms ? service.confirm(token) : service.leave(token);
        if (counts) {
            view.show(confirms ? Step.CONFIRMED : Step.LEFT);
        } else {
            over(response);
        }
        pages.show(request, response);
    }

    private void over(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        view.show(Step.OVER);
    }

    private static boolean isConfirming(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/confirm");
    }
}
