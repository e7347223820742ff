package org.csecprogress.kernel.request.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import org.csecprogress.kernel.network.Networks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says which proxies are believed who the client is. */
@WebListener
public class SiteStart implements ServletContextListener {
    @Inject
    @ConfigProperty(name = "csec.proxies")
    private Optional<String> proxies;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Caller.trust(context, proxies.map(Networks::of).orElse(Networks.NONE));
    }
}
