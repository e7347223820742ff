package org.csecprogress.releasedesk.archive.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.archive.service.PublicDayService;
import org.csecprogress.release.record.PublicDay;

/** Sends everything that was public on a day as it is written, a release at a time. */
@WebServlet("/state/public-day-file")
public class PublicDayFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient CurrentActor current;
    @Inject private transient PublicDayService days;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Actor actor = current.get();
        try {
            Optional<PublicDay> found =
                    day(request.getParameter("day")).flatMap(day -> days.find(actor, day));
            if (found.isEmpty()) {
                // Whoever may not ask is refused whatever the day is.
                days.lastDay(actor);
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("application/zip");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"csec-progress-public-%s.zip\""
                            .formatted(found.get().day()));
            days.write(actor, found.get().day(), response.getOutputStream());
        } catch (ForbiddenException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.ofNullable(typed).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
