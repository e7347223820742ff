package org.csecprogress.demo.page;

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
 * Answers nobody but this machine where the portal is a demonstration: everyone who knows one
 * password may sign in there. What the settings say of the address is believed at the start; here
 * the connection itself is asked.
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

    /** The container gives an address in figures, so nothing is looked up. */
    private static boolean isLoopback(String address) throws UnknownHostException {
        return InetAddress.getByName(address).isLoopbackAddress();
    }
}
