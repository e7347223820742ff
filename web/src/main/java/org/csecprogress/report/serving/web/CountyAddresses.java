package org.csecprogress.report.serving.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.asset.web.PageBytes;

/**
 * Leads from {@code /county/fresno} to the county's page in the newest report. The other addresses
 * there are of those who are signed in; web.xml lists the counties as open to everybody.
 */
@WebFilter("/county/*")
public class CountyAddresses extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject private transient CatalogService catalogs;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ShortAddress> there =
                ShortAddress.of(request.getRequestURI(), catalogs.counties());
        if (there.isPresent()) {
            response.setHeader("Cache-Control", PageBytes.CACHE);
            response.setHeader("Location", there.get().leadsTo());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            chain.doFilter(request, response);
        }
    }
}
