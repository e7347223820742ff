package org.csecprogress.systemtests.inside;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.csecprogress.kernel.reach.service.OwnWork;

/**
 * Lets the tests inside the server act as the portal itself, since nobody is signed in there, so
 * that they reach every county.
 */
@WebFilter("/*")
public class OwnWorkFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
        OwnWork.run(
                () -> {
                    try {
                        chain.doFilter(request, response);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (ServletException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
