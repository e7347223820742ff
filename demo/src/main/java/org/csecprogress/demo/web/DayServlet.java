package org.csecprogress.demo.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.csecprogress.demo.service.DemoDay;

/**
 * Returns the demonstration's date, and moves it forward on a PUT with a date such as 2026-12-14 as
 * plain text. Browsers send a preflight request before a PUT from another site, which is refused.
 */
@WebServlet("/demo/day")
public class DayServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 40;

    private transient DemoDay day;

    /** Called by the container before the first request. */
    @Inject
    public void know(DemoDay demoDay) {
        day = demoDay;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<LocalDate> today = day.today();
        if (today.isPresent()) {
            say(response, HttpServletResponse.SC_OK, today.get().toString());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (day.today().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] sent = request.getInputStream().readNBytes(LONGEST);
        Optional<LocalDate> wanted = parse(new String(sent, StandardCharsets.UTF_8).strip());
        if (wanted.isEmpty()) {
            say(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Send a date as year, month and day, such as 2026-12-14.");
        } else if (day.moveTo(wanted.get())) {
            doGet(request, response);
        } else {
            say(
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    "The demonstration stands on "
                            + day.today().orElseThrow()
                            + ". Send that day or a later one.");
        }
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void say(HttpServletResponse response, int status, String text)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
