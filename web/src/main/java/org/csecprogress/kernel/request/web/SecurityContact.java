package org.csecprogress.kernel.request.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.SiteAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says to whom a weakness is reported (RFC 9116). It always expires some months ahead: what it says
 * is a setting, so it is as fresh as the portal that says it.
 */
@WebServlet(SecurityContact.PATH)
public class SecurityContact extends HttpServlet {
    static final String PATH = "/.well-known/security.txt";

    private static final long serialVersionUID = 1L;

    /** RFC 9116 asks for less than a year. */
    private static final int DAYS = 180;

    @Inject private transient SiteAddress site;
    @Inject private transient BusinessClock clock;

    @Inject
    @ConfigProperty(name = "csec.security.contact")
    private transient Optional<String> contact;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getWriter()
                .print(
                        text(
                                contact.orElseGet(() -> site.of("/contact")),
                                clock.today(),
                                site.of(PATH)));
    }

    /** Returns the file. */
    static String text(String contact, LocalDate today, String address) {
        return """
        Contact: %s
        Expires: %sT00:00:00Z
        Preferred-Languages: en, es
        Canonical: %s
        """
                .formatted(contact, today.plusDays(DAYS), address);
    }
}
