package org.csecprogress.kernel.trace.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Names the thread by the request that it works for. It is declared in {@code web.xml}, so that it
 * comes before the filters that only have an annotation.
 */
public class NumberedRequests implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestNumber number = RequestNumber.onThread(request);
        try (number) {
            chain.doFilter(request, response);
        }
    }
}
