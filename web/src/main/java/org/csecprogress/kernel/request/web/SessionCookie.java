package org.csecprogress.kernel.request.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** Protects the cookie of the server's session, which holds the state of pages alone. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject private Cookies cookies;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(cookies.name("JSESSIONID"));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(cookies.isSecure());
    }
}
