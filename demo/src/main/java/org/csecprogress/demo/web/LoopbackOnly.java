package org.csecprogress.demo.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.csecprogress.demo.service.DemoProfile;

/**
 * Refuses requests that don't arrive at a loopback address, in a demonstration, where everyone who
 * knows one password can sign in. The address in the settings is checked at the start; this filter
 * checks each connection.
 */
@WebFilter("/*")
public class LoopbackOnly implements Filter {
    private DemoProfile demo;

    /** Called by the container before the first request. */
    @Inject
    public void know(DemoProfile profile) {
        demo = profile;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (demo.isOn() && !isLoopback(request.getLocalAddr())) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Returns whether a numeric address is loopback, without looking up a name. */
    private static boolean isLoopback(String address) throws UnknownHostException {
        return InetAddress.getByName(address).isLoopbackAddress();
    }
}
