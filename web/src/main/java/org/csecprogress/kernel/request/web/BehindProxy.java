package org.csecprogress.kernel.request.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * Gives pages, components and resources the client's address and scheme in place of the proxy's.
 * PrimeFaces decides by them whether its cookies are for TLS alone.
 */
@WebFilter("/*")
public class BehindProxy implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        chain.doFilter(Caller.isByProxy(http) ? new ByProxy(http) : http, response);
    }

    private static final class ByProxy extends HttpServletRequestWrapper {
        private final String address;
        private final boolean secure;

        ByProxy(HttpServletRequest request) {
            super(request);
            address = Caller.addressOf(request);
            secure = Caller.isSecure(request);
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }

        @Override
        public StringBuffer getRequestURL() {
            String url = super.getRequestURL().toString();
            return new StringBuffer(getScheme() + url.substring(url.indexOf(':')));
        }
    }
}
