package org.csecprogress.kernel.health.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Adds {@link HealthServlet} under {@code /health} where the server has nothing there. Payara
 * answers at that address itself; WildFly does so on its administration alone, which is closed.
 */
@WebListener
public class HealthAddress implements ServletContextListener {
    static final String ADDRESS = "/health";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        boolean isTaken =
                context.getServletRegistrations().values().stream()
                        .flatMap(each -> each.getMappings().stream())
                        .anyMatch(each -> each.matches(ADDRESS + "(/.*)?"));
        if (!isTaken) {
            HealthCheckResponse.setResponseProvider(HealthAnswer::new);
            context.addServlet("health", HealthServlet.class).addMapping(ADDRESS, ADDRESS + "/*");
        }
    }
}
